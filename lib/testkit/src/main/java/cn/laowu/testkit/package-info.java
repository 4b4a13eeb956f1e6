@NullMarked
package cn.laowu.testkit;

import org.jspecify.annotations.NullMarked;
