@NullMarked
package cn.laowu.intake;

import org.jspecify.annotations.NullMarked;
