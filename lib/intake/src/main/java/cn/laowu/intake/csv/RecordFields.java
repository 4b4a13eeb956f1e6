package cn.laowu.intake.csv;

import cn.laowu.intake.FileRefusal;
import cn.laowu.intake.Limits;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;

/** Takes the fields of a record as the library finds them, within the limits. */
final class RecordFields extends AbstractBaseCsvCallbackHandler<String[]> {

    /** A cell has some line breaks; this many are a quote that was never closed. */
    private static final int MOST_LINE_BREAKS = 100;

    private final Limits limits;
    private String[] fields = new String[32];
    private int width;
    private long line;
    private boolean lastQuoted;

    RecordFields(Limits limits) {
        this.limits = limits;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = startingLineNumber;
        width = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        lastQuoted = quoted;
        if (quoted && count(buffer, offset, length, '\n') > MOST_LINE_BREAKS) {
            throw new RefusedRecord(unclosed(line));
        }
        if (length == 0) {
            return;
        }
        if (length > limits.cellChars()) {
            throw new RefusedRecord(tooLong());
        }
        if (index >= limits.columns()) {
            throw new RefusedRecord(new FileRefusal(
                    "too-many-columns", "第 " + line + " 行的内容超过 " + limits.columns() + " 列，不予读取。请删去表格右侧多余的内容后重新上传。"));
        }
        if (index >= fields.length) {
            fields = Arrays.copyOf(fields, Math.max(index + 1, 2 * fields.length));
        }
        while (width < index) {
            fields[width++] = "";
        }
        fields[width++] = new String(buffer, offset, length);
    }

    private static int count(char[] buffer, int offset, int length, char c) {
        int found = 0;
        for (int i = offset; i < offset + length; i++) {
            found += buffer[i] == c ? 1 : 0;
        }
        return found;
    }

    FileRefusal tooLong() {
        return new FileRefusal(
                "cell-too-long", "第 " + line + " 行有单元格的内容超过 " + limits.cellChars() + " 个字符，不予读取。请删去多余内容后重新上传。");
    }

    static FileRefusal unclosed(long line) {
        return new FileRefusal("unreadable", "第 " + line + " 行附近的英文双引号没有成对，后面的内容无法分列。请用 Excel 或 WPS 打开检查后重新导出。");
    }

    @Override
    protected String[] buildRecord() {
        return Arrays.copyOf(fields, width);
    }

    /** The line on which the last record began. */
    long line() {
        return line;
    }

    /** Whether the last field of all began with a quote. */
    boolean isLastQuoted() {
        return lastQuoted;
    }
}
