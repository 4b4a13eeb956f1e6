/** Blank sheets for officers, made from the declarations of kinds, so that most errors can't be typed. */
@NullMarked
package cn.laowu.intake.blank;

import org.jspecify.annotations.NullMarked;
