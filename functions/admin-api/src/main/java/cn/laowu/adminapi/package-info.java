/** What admins and officers ask and set by HTTP: decisions, registers, policies, settings. */
@NullMarked
package cn.laowu.adminapi;

import org.jspecify.annotations.NullMarked;
