/**
 * What goes back to the people who sent a file, and what the district keeps of a monthly run: workbooks and JSON. Everything streams:
 * no class here holds the rows of a file.
 *
 * <p>{@link cn.laowu.intake.receipt.ReceiptWorkbook} and {@link cn.laowu.intake.receipt.ReceiptJson} answer one file from the same
 * {@link cn.laowu.intake.receipt.Receipt} and the same stream of {@link cn.laowu.intake.receipt.RowAnswer}s;
 * {@link cn.laowu.intake.receipt.RegisterWorkbook} shows a run, whole for the district or the part of one region (the run's own
 * receipt). What a code means to an officer stands in {@link cn.laowu.intake.receipt.Advice} alone.
 *
 * <p>A kind that decides money gives every {@code RowAnswer} its amount: the column 应发金额, the total of the summary and
 * {@code amount} of the JSON follow from that. A kind whose money is decided over several rows (the nominations of entrepreneurs)
 * gives the amount to no row; its decisions are a {@link cn.laowu.intake.receipt.GroupAnswer} each, shown as a sheet of their own and
 * as {@code groups[]} of the JSON.
 */
@NullMarked
package cn.laowu.intake.receipt;

import org.jspecify.annotations.NullMarked;
