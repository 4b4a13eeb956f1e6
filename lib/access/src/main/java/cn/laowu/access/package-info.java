/**
 * What every HTTP function shares: who asks and what they may, refusals as RFC 9457 problems, masking, strict JSON, lists, versions
 * and answers that are given once for one key. It works alike under Micronaut's Netty server and under the Lambda proxy for payload
 * 2.0, and needs no configuration beyond three settings (see {@link cn.laowu.access.AccessDefaults}).
 */
@NullMarked
package cn.laowu.access;

import org.jspecify.annotations.NullMarked;
