@NullMarked
package cn.laowu.desk;

import org.jspecify.annotations.NullMarked;
