@NullMarked
package cn.laowu.policy;

import org.jspecify.annotations.NullMarked;
