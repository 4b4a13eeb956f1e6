/** Reading {@code .xlsx}: a package reader that counts what inflates, and a streaming reader of its parts. */
@NullMarked
package cn.laowu.intake.xlsx;

import org.jspecify.annotations.NullMarked;
