package cn.laowu.intake.receipt;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook being written. Its sheets are made in the order of their tabs and finished one after the other, in any order. */
final class Book {

    private static final String APPLICATION = "laowu";
    private static final String VERSION = "0.1000";

    private final SettledOutput out;
    private final Workbook workbook;
    private final LocalDate madeOn;
    private final List<String> names = new ArrayList<>();

    /** Writes to {@code out}, which stays open; the workbook says that it was made on this day. */
    Book(OutputStream out, String title, LocalDate madeOn) {
        this.out = new SettledOutput(out);
        this.workbook = new Workbook(this.out, APPLICATION, VERSION);
        this.workbook.properties().setTitle(title);
        this.madeOn = madeOn;
    }

    /** Returns a new sheet to print on A4 across, as wide as the paper; its name is made one that a sheet may bear and no other bears. */
    Worksheet sheet(String name, String fallback) {
        String legal = CellText.sheetName(name, fallback);
        String free = legal;
        for (int n = 2; isTaken(free); n++) {
            String suffix = "（" + n + "）";
            free = CellText.bounded(legal, 31 - suffix.length()) + suffix;
        }
        names.add(free);
        Worksheet sheet = workbook.newWorksheet(free);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.leftMargin(0.4f);
        sheet.rightMargin(0.4f);
        return sheet;
    }

    /** Writes what remains, once every sheet is finished. */
    void finish() throws IOException {
        // the small parts at the end stay readable, so that the moment of writing can be replaced
        workbook.setCompressionLevel(0);
        out.hold();
        workbook.finish();
        out.release(madeOn + "T00:00:00.000Z");
        out.flush();
    }

    private boolean isTaken(String name) {
        return names.stream().anyMatch(other -> other.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)));
    }
}
