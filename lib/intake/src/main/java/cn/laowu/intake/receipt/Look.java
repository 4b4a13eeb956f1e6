package cn.laowu.intake.receipt;

import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.StyleSetter;
import org.jspecify.annotations.Nullable;

/**
 * How a cell looks.
 *
 * @param format its number format; {@code @} keeps what is typed over it as text, so that no number loses its last digits
 * @param fill colour behind it, {@code RRGGBB}
 * @param color colour of its text
 */
record Look(
        @Nullable String format,
        boolean bold,
        int size,
        @Nullable String color,
        @Nullable String fill,
        boolean wrap,
        @Nullable String align,
        boolean border) {

    static final String GREEN = "E2F0D9";
    static final String AMBER = "FFF2CC";
    static final String RED = "F8CBAD";
    static final String GREY = "EDEDED";

    private static final String WRONG = "FF9999";
    private static final String TINT = "FFF3EE";
    private static final String DARK_RED = "B00000";
    private static final String DARK_GREEN = "2E6B1F";
    private static final String DARK_AMBER = "8A5A00";
    private static final String BLUE = "0563C1";
    private static final int NORMAL = 11;

    static final Look PLAIN = new Look(null, false, NORMAL, null, null, false, null, false);
    static final Look TEXT = PLAIN.format("@");
    static final Look DATE = PLAIN.format("yyyy-mm-dd");
    static final Look MOMENT = PLAIN.format("yyyy-mm-dd hh:mm:ss");
    static final Look WRAPPED = TEXT.wrapped();
    static final Look TITLE = TEXT.sized(16);
    static final Look HEADER = TEXT.bolded().fill(GREY).wrapped().centered().bordered();
    static final Look ADDED_HEADER = HEADER.fill("D9E7F5");
    static final Look PASSED = TEXT.colored(DARK_GREEN).centered();
    static final Look NOTED = PASSED.colored(DARK_AMBER);
    static final Look REFUSED = PASSED.colored(DARK_RED).bolded();
    static final Look MONEY = PLAIN.format("#,##0.00");
    static final Look COUNT = PLAIN.format("#,##0");
    static final Look PENDING = TEXT.centered();
    static final Look LABEL = TEXT.bolded();
    static final Look LINK = WRAPPED.colored(BLUE);

    Look format(String other) {
        return new Look(other, bold, size, color, fill, wrap, align, border);
    }

    Look fill(String other) {
        return new Look(format, bold, size, color, other, wrap, align, border);
    }

    Look colored(String other) {
        return new Look(format, bold, size, other, fill, wrap, align, border);
    }

    Look bolded() {
        return new Look(format, true, size, color, fill, wrap, align, border);
    }

    Look sized(int other) {
        return new Look(format, true, other, color, fill, wrap, align, border);
    }

    Look wrapped() {
        return new Look(format, bold, size, color, fill, true, align, border);
    }

    Look aligned(String other) {
        return new Look(format, bold, size, color, fill, wrap, other, border);
    }

    Look centered() {
        return aligned("center");
    }

    Look bordered() {
        return new Look(format, bold, size, color, fill, wrap, align, true);
    }

    /** Returns this look in a row that is refused. */
    Look inRefusedRow() {
        return fill(TINT);
    }

    /** Returns the look of a cell that is wrong; what is typed over it stays text. */
    Look wrong() {
        return fill(WRONG).format(format == null ? "@" : format).bordered();
    }

    /** Returns the look of a cell that a person should look at. */
    Look warned() {
        return fill("FFE08A").bordered();
    }

    void apply(StyleSetter style) {
        style.verticalAlignment("center");
        if (format != null) {
            style.format(format);
        }
        if (bold) {
            style.bold();
        }
        if (size != NORMAL) {
            style.fontSize(size);
        }
        if (color != null) {
            style.fontColor(color);
        }
        if (fill != null) {
            style.fillColor(fill);
        }
        if (wrap) {
            style.wrapText(true);
        }
        if (align != null) {
            style.horizontalAlignment(align);
        }
        if (border) {
            style.borderStyle(BorderSide.BOTTOM, BorderStyle.THIN);
        }
        style.set();
    }
}
