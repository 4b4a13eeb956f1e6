@NullMarked
package cn.laowu.casework;

import org.jspecify.annotations.NullMarked;
