@NullMarked
package cn.laowu.access;

import org.jspecify.annotations.NullMarked;
