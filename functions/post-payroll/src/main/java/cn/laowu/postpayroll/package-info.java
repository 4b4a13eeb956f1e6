@NullMarked
package cn.laowu.postpayroll;

import org.jspecify.annotations.NullMarked;
