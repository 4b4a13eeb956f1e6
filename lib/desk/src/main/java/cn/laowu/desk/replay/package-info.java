/** Recorded facts decided anew under other readings or another version of the parameters: what that would have paid. */
@NullMarked
package cn.laowu.desk.replay;

import org.jspecify.annotations.NullMarked;
