package cn.laowu.intake.xlsx;

import cn.laowu.intake.FileRefusal;
import cn.laowu.intake.Finding;

/** Why a workbook is refused, in an officer's words. */
final class Refusals {

    private Refusals() {}

    static FileRefusal broken(String whatZh) {
        return new FileRefusal("unreadable", brokenZh(whatZh));
    }

    static FileRefusal broken(String whatZh, Throwable cause) {
        return new FileRefusal(Finding.of("unreadable", brokenZh(whatZh)), cause);
    }

    private static String brokenZh(String whatZh) {
        return "工作簿已损坏或不完整（" + whatZh + "），请用 Excel 或 WPS 打开后另存为 .xlsx，再重新上传。";
    }

    static FileRefusal otherFormat(String whatZh) {
        return new FileRefusal("unreadable", "这个文件" + whatZh + "，请用 Excel 或 WPS 打开后另存为 .xlsx，再重新上传。");
    }
}
