package cn.laowu.intake;

import java.util.Arrays;

/** Tells the lines below the data (totals, signatures, seals) from data. */
final class Footers {

    private final TableHeader header;
    private final int[] required;

    Footers(Kind kind, TableHeader header) {
        this.header = header;
        int[] found = new int[kind.columns().size()];
        int count = 0;
        for (int i = 0; i < found.length; i++) {
            if (kind.columns().get(i).isRequired()) {
                found[count++] = i;
            }
        }
        required = Arrays.copyOf(found, count);
    }

    boolean isFooter(RawRow row) {
        int first = 0;
        while (first < row.width() && Texts.isBlank(row.text(first))) {
            first++;
        }
        String text = row.text(first);
        // nearly every row begins with a number, or with a name: nothing to fold
        if (text.length() < 2 || Digits.areAll(text) || !isMarked(folded(text))) {
            return false;
        }
        int filled = 0;
        for (int column : required) {
            int at = header.sheetColumn(column);
            filled += at >= 0 && !Texts.isBlank(row.text(at)) ? 1 : 0;
        }
        return filled * 2 < required.length;
    }

    private static boolean isMarked(String text) {
        return isTotal(text)
                || text.indexOf(':') >= 0
                || text.indexOf('：') >= 0
                || text.contains("盖章")
                || text.contains("签字");
    }

    static boolean isTotal(String folded) {
        return folded.startsWith("合计") || folded.startsWith("小计") || folded.startsWith("总计");
    }

    static String folded(String text) {
        return Texts.word(text);
    }
}
