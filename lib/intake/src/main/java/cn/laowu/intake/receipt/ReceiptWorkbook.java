package cn.laowu.intake.receipt;

import cn.laowu.intake.FileRefusal;
import cn.laowu.intake.Sheet;
import cn.laowu.intake.SheetFile;
import cn.laowu.intake.receipt.Receipt.Judged;
import cn.laowu.intake.receipt.Receipt.RefusedWhole;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.dhatim.fastexcel.Worksheet;

/**
 * {@code receipt.xlsx}: first a summary, then the officer's own sheet, every row in its place and every cell as it was, with 处理结果,
 * 原因, 依据条款 and 应发金额 to its right. A wrong cell is red and its comment says why; a cell to look at is yellow. The same receipt,
 * rows and answers give the same bytes.
 *
 * <p>Text stays text, whatever it begins with: no cell becomes a formula, and what is typed over a number of an ID stays whole.
 * Memory is bounded whatever the file holds.
 */
public final class ReceiptWorkbook {

    private static final String SUMMARY = "回执";
    private static final String DETAIL = "报送明细";
    private static final String CSV = "CSV";

    private ReceiptWorkbook() {}

    /**
     * Writes the receipt of a file whose rows were judged. Its sheet is read twice.
     *
     * @param out stays open
     * @param file the officer's file, open again
     * @param answers one for each row of data, in the order of the rows
     * @throws IOException where the disk or {@code out} fails
     * @throws FileRefusal where the file can't be read again as it was before
     * @throws IllegalStateException where the answers are not those of this file's rows
     * @throws IllegalArgumentException where the receipt refuses the file whole, or names a sheet that the file has not
     */
    public static void write(OutputStream out, Receipt receipt, SheetFile file, Iterator<RowAnswer> answers)
            throws IOException, FileRefusal {
        if (!(receipt.verdict() instanceof Judged judged)) {
            throw new IllegalArgumentException("a file that is refused whole has no answers");
        }
        Sheet sheet = file.sheets().stream()
                .filter(candidate -> candidate.name().equals(judged.sheet()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the file has no sheet " + judged.sheet()));
        SheetShape shape = SheetShape.of(file, sheet, judged.headerRow());
        Book book = book(out, receipt);
        SummarySheet summary = new SummarySheet(book.sheet(SUMMARY, SUMMARY), receipt.heading());
        Worksheet detail = book.sheet(sheet.name().equals(CSV) ? DETAIL : sheet.name(), DETAIL);
        DetailSheet rows = new DetailSheet(detail, judged, shape, answers);
        try {
            file.rows(sheet, rows);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        rows.finish();
        if (!judged.groups().isEmpty()) {
            GroupSheet.write(book, judged.groups());
        }
        summary.judged(judged, detail.getName(), shape.beyond());
        book.finish();
    }

    /**
     * Writes the receipt of a file that was refused whole: the summary alone.
     *
     * @param out stays open
     * @throws IOException where {@code out} fails
     * @throws IllegalArgumentException where the receipt judges the file's rows
     */
    public static void write(OutputStream out, Receipt receipt) throws IOException {
        if (!(receipt.verdict() instanceof RefusedWhole refused)) {
            throw new IllegalArgumentException("the rows of a file that was judged belong into its receipt");
        }
        Book book = book(out, receipt);
        new SummarySheet(book.sheet(SUMMARY, SUMMARY), receipt.heading()).refused(refused);
        book.finish();
    }

    private static Book book(OutputStream out, Receipt receipt) {
        return new Book(
                out, "回执：" + Words.file(receipt.heading()), receipt.heading().judgedOn());
    }
}
