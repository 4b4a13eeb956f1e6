package cn.laowu.intake.xls;

import cn.laowu.intake.CellType;
import cn.laowu.intake.FileRefusal;
import cn.laowu.intake.Limits;
import cn.laowu.intake.RawRow;
import cn.laowu.intake.RawRowSink;
import cn.laowu.intake.xlsx.Serials;
import java.util.Arrays;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** Puts the cells of one sheet together into rows, which come row by row and before everything else of the sheet. */
final class RowListener extends XlsFile.RecordListener {

    private static final int COLUMNS = 256;
    private static final short GO_ON = 0;
    private static final short STOP = 1;

    private final Globals globals;
    private final int wanted;
    private final Limits limits;
    private final RawRowSink sink;
    private final Serials serials;
    private final String[] texts = new String[COLUMNS];
    private final CellType[] types = new CellType[COLUMNS];
    private @Nullable SSTRecord strings;
    private int depth;
    private int sheet = -2;
    private int row = -1;
    private int width;
    private int stringColumn = -1;
    private boolean stopped;
    private @Nullable RuntimeException thrown;
    private @Nullable FileRefusal refusal;

    RowListener(Globals globals, int wanted, Limits limits, RawRowSink sink) {
        this.globals = globals;
        this.wanted = wanted;
        this.limits = limits;
        this.sink = sink;
        serials = new Serials(globals.epoch1904());
    }

    @Override
    public short abortableProcessRecord(Record record) {
        if (record instanceof BOFRecord) {
            // charts within a sheet have a beginning and an end of their own
            sheet += depth == 0 ? 1 : 0;
            depth++;
        } else if (record instanceof EOFRecord) {
            depth--;
            return depth == 0 && sheet == wanted ? STOP : GO_ON;
        } else if (record instanceof SSTRecord found) {
            strings = found;
        } else if (sheet == wanted && depth == 1) {
            try {
                cell(record);
            } catch (FileRefusal e) {
                refusal = e;
                return STOP;
            }
        }
        return stopped ? STOP : GO_ON;
    }

    /** Hands on the last row; throws what stopped the reading, if anything did. */
    void finish() throws FileRefusal {
        if (refusal != null) {
            throw refusal;
        }
        if (!stopped) {
            if (depth > 0 || sheet < wanted) {
                throw damaged("工作表被截断");
            }
            hand();
        }
    }

    @Override
    void rethrow(RuntimeException e) {
        if (thrown != null) {
            throw thrown;
        }
    }

    private void cell(Record record) throws FileRefusal {
        if (record instanceof StringRecord string) {
            if (stringColumn >= 0) {
                put(stringColumn, CellType.TEXT, string.getString());
                stringColumn = -1;
            }
        } else if (record instanceof CellValueRecordInterface cell) {
            startRow(cell.getRow());
            int column = Short.toUnsignedInt(cell.getColumn());
            if (stopped || column >= COLUMNS) {
                return;
            }
            if (record instanceof LabelSSTRecord label) {
                put(column, CellType.TEXT, shared(label.getSSTIndex()));
            } else if (record instanceof LabelRecord label) {
                put(column, CellType.TEXT, label.getValue());
            } else if (record instanceof NumberRecord number) {
                number(number, number.getValue());
            } else if (record instanceof RKRecord number) {
                number(number, number.getRKNumber());
            } else if (record instanceof FormulaRecord formula) {
                formula(formula);
            } else if (record instanceof BoolErrRecord value) {
                boolOrError(column, value);
            }
        }
    }

    private void startRow(int next) throws FileRefusal {
        if (next < row) {
            throw damaged("行的次序不对");
        }
        if (next > row) {
            hand();
            row = next;
        }
    }

    private void hand() {
        if (width > 0) {
            RawRow next = RawRow.of(row + 1, Arrays.copyOf(texts, width), Arrays.copyOf(types, width));
            width = 0;
            try {
                stopped = !sink.row(next);
            } catch (RuntimeException e) {
                thrown = e;
                throw e;
            }
        }
    }

    private String shared(int index) throws FileRefusal {
        if (strings == null || index < 0 || index >= strings.getNumUniqueStrings()) {
            throw damaged("第 " + (row + 1) + " 行引用了不存在的文字");
        }
        return strings.getString(index).getString();
    }

    private void formula(FormulaRecord formula) throws FileRefusal {
        int column = formula.getColumn();
        switch (formula.getCachedResultTypeEnum()) {
            case STRING -> stringColumn = column;
            case BOOLEAN -> put(column, CellType.BOOLEAN, formula.getCachedBooleanValue() ? "TRUE" : "FALSE");
            case ERROR -> put(column, CellType.ERROR, error((byte) formula.getCachedErrorValue()));
            default -> number(formula, formula.getValue());
        }
    }

    private void boolOrError(int column, BoolErrRecord value) throws FileRefusal {
        if (value.isBoolean()) {
            put(column, CellType.BOOLEAN, value.getBooleanValue() ? "TRUE" : "FALSE");
        } else {
            put(column, CellType.ERROR, error(value.getErrorValue()));
        }
    }

    private static String error(byte code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERR";
    }

    private void number(CellRecord cell, double value) throws FileRefusal {
        String number = text(value);
        String date = globals.isDate(cell.getXFIndex()) ? serials.date(number) : null;
        put(cell.getColumn(), date == null ? CellType.NUMBER : CellType.DATE, date == null ? number : date);
    }

    /** As an .xlsx would hold it: whole numbers without a point as far as a double counts in ones. */
    private static String text(double value) {
        long whole = (long) value;
        return whole == value && Math.abs(whole) < 1L << 53 ? Long.toString(whole) : Double.toString(value);
    }

    private void put(int column, CellType type, @Nullable String said) throws FileRefusal {
        if (said == null || said.isEmpty()) {
            return;
        }
        if (column >= limits.columns()) {
            throw new FileRefusal(
                    "too-many-columns",
                    "第 " + (row + 1) + " 行的内容超过 " + limits.columns() + " 列，不予读取。请删去表格右侧多余的内容后重新上传。");
        }
        if (said.length() > limits.cellChars()) {
            throw new FileRefusal(
                    "cell-too-long",
                    "第 " + (row + 1) + " 行有单元格的内容超过 " + limits.cellChars() + " 个字符，不予读取。请删去多余内容后重新上传。");
        }
        while (width <= column) {
            texts[width] = "";
            types[width] = CellType.BLANK;
            width++;
        }
        texts[column] = said;
        types[column] = type;
    }

    private static FileRefusal damaged(String whatZh) {
        return new FileRefusal("unreadable", "这个 .xls 文件已损坏（" + whatZh + "），请用 Excel 或 WPS 打开后另存为 .xlsx，再重新上传。");
    }
}
