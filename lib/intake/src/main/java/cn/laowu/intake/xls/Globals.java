package cn.laowu.intake.xls;

import cn.laowu.intake.Sheet;
import cn.laowu.intake.xlsx.DateFormats;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;

/** What the workbook's own records say, ahead of its sheets. */
final class Globals extends XlsFile.RecordListener {

    private final List<BoundSheetRecord> bound = new ArrayList<>();
    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> formats = new ArrayList<>();
    private boolean epoch1904;

    @Override
    public short abortableProcessRecord(Record record) {
        if (record instanceof BoundSheetRecord sheet) {
            bound.add(sheet);
        } else if (record instanceof DateWindow1904Record window) {
            epoch1904 = window.getWindowing() == 1;
        } else if (record instanceof FormatRecord format) {
            codes.put(format.getIndexCode(), format.getFormatString());
        } else if (record instanceof ExtendedFormatRecord style) {
            formats.add((int) style.getFormatIndex());
        }
        return (short) (record instanceof EOFRecord ? 1 : 0);
    }

    List<Sheet> sheets() {
        List<Sheet> sheets = new ArrayList<>();
        for (BoundSheetRecord sheet : bound) {
            sheets.add(new Sheet(sheets.size(), sheet.getSheetname(), !sheet.isHidden() && !sheet.isVeryHidden()));
        }
        return sheets;
    }

    /** The place of a sheet among the sheets in the order of the stream, which need not be that of the tabs. */
    int streamOrder(int sheet) {
        List<BoundSheetRecord> ordered = new ArrayList<>(bound);
        ordered.sort(Comparator.comparingInt(BoundSheetRecord::getPositionOfBof));
        return ordered.indexOf(bound.get(sheet));
    }

    boolean epoch1904() {
        return epoch1904;
    }

    boolean isDate(int style) {
        if (style < 0 || style >= formats.size()) {
            return false;
        }
        int format = formats.get(style);
        String code = codes.get(format);
        return DateFormats.isBuiltIn(format) || (code != null && DateFormats.isCode(code));
    }
}
