/**
 * What tests and local mode share: the embedded database, tables made from the template, a clock that moves, event
 * documents, synthetic people and files, and faults on demand. Nothing that is deployed depends on it.
 */
@NullMarked
package cn.laowu.testkit;

import org.jspecify.annotations.NullMarked;
