/**
 * Officers' files into rows: what a file is, where its table stands, what each cell was read as and what is wrong with it.
 * It knows columns and rows and no measure: a kind of file is a declaration ({@link cn.laowu.intake.Kind}).
 */
@NullMarked
package cn.laowu.intake;

import org.jspecify.annotations.NullMarked;
