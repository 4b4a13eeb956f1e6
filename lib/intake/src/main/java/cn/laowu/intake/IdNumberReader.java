package cn.laowu.intake;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads 身份证号. */
final class IdNumberReader {

    private IdNumberReader() {}

    static @Nullable IdNumber read(String text, CellType type, CellFaults faults) {
        if (isSound(text, type, faults)) {
            return IdNumber.sound(text);
        }
        String code =
                type == CellType.NUMBER ? Numbers.text(text) : Texts.code(text).toUpperCase(Locale.ROOT);
        boolean number = type == CellType.NUMBER ? Numbers.isTooLong(text) : Numbers.isShortened(code);
        if (number) {
            return truncated(faults);
        }
        if (code.length() != IdNumber.LENGTH) {
            faults.refuse("id-length", "身份证号应为 18 位，这里是 " + code.length() + " 位，请对照身份证核对。");
            return null;
        }
        boolean check = IdNumber.hasCheck(code);
        if (!check && code.endsWith("000") && Digits.areAll(code)) {
            return truncated(faults);
        }
        boolean date = IdNumber.hasBirthDate(code, faults.today());
        if (!date) {
            faults.refuse("id-date", "身份证号第 7 到 14 位不是真实的出生日期，请对照身份证核对。");
        }
        if (!check) {
            faults.refuse("id-check-digit", "身份证号的校验位不对，多半有一位写错了，请对照身份证核对。");
        }
        return date && check ? IdNumber.sound(code) : null;
    }

    private static boolean isSound(String text, CellType type, CellFaults faults) {
        return type == CellType.TEXT
                && text.length() == IdNumber.LENGTH
                && IdNumber.hasCheck(text)
                && IdNumber.hasBirthDate(text, faults.today());
    }

    private static @Nullable IdNumber truncated(CellFaults faults) {
        faults.refuse("id-truncated", "身份证号被表格软件当成了数字，末三位已经丢失。请把单元格设为文本格式后重新录入完整号码。");
        return null;
    }
}
