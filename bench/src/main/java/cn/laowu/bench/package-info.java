@NullMarked
package cn.laowu.bench;

import org.jspecify.annotations.NullMarked;
