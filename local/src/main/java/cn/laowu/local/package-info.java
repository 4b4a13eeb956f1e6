@NullMarked
package cn.laowu.local;

import org.jspecify.annotations.NullMarked;
