/**
 * The desk where officers' files are taken in: a file arrives, its place is checked, it is read, judged row by row, the people in it are
 * held, it takes its place, and its receipt goes back. A kind of file brings only its {@link cn.laowu.desk.ServedKind}.
 */
@NullMarked
package cn.laowu.desk;

import org.jspecify.annotations.NullMarked;
