package cn.laowu.intake.receipt;

import cn.laowu.intake.CellType;
import cn.laowu.intake.RawRow;
import cn.laowu.intake.RawRowSink;
import cn.laowu.intake.Sheet;
import cn.laowu.intake.SheetFile;
import java.util.ArrayList;
import java.util.List;

/** A file of one sheet whose rows are given, or made one by one as they are asked for. */
final class RowsFile implements SheetFile {

    private final String sheetName;
    private final Iterable<RawRow> rows;

    RowsFile(String sheetName, Iterable<RawRow> rows) {
        this.sheetName = sheetName;
        this.rows = rows;
    }

    /** A sheet of text rows, the first of them row 1; an empty array is a row without a filled cell. */
    static RowsFile ofTexts(String sheetName, String[]... texts) {
        List<RawRow> rows = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            if (texts[i].length > 0) {
                rows.add(RawRow.ofTexts(i + 1, texts[i]));
            }
        }
        return new RowsFile(sheetName, rows);
    }

    static RawRow typed(int number, Object... typesAndTexts) {
        String[] texts = new String[typesAndTexts.length / 2];
        CellType[] types = new CellType[texts.length];
        for (int i = 0; i < texts.length; i++) {
            types[i] = (CellType) typesAndTexts[2 * i];
            texts[i] = (String) typesAndTexts[2 * i + 1];
        }
        return RawRow.of(number, texts, types);
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(new Sheet(0, sheetName, true));
    }

    @Override
    public boolean epoch1904() {
        return false;
    }

    @Override
    public void rows(Sheet sheet, RawRowSink sink) {
        for (RawRow row : rows) {
            if (!sink.row(row)) {
                return;
            }
        }
    }

    @Override
    public void close() {
        // nothing is open
    }
}
