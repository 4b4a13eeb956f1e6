package cn.laowu.desk;

import cn.laowu.casework.FileVersion;
import cn.laowu.intake.KindName;

/** Where the receipt of a file lies: {@code receipts/{region}/{kind}/{period}/{upload id}/}, or {@code receipts/unplaced/{upload id}/}. */
public final class ReceiptKeys {
    static final String UNPLACED = "unplaced";

    private ReceiptKeys() {}

    /** The folder, with its slash. */
    public static String folder(FileVersion version) {
        String place = version.filing().kind().equals(UNPLACED)
                ? UNPLACED
                : version.filing().region() + "/" + version.filing().kind() + "/"
                        + version.filing().period();
        return "receipts/" + place + "/" + version.id().upload() + "/";
    }

    public static String workbook(FileVersion version) {
        return folder(version) + "receipt.xlsx";
    }

    public static String json(FileVersion version) {
        return folder(version) + "receipt.json";
    }

    /** The blank sheet of a kind, made whenever somebody asks. */
    static String blank(KindName kind) {
        return "receipts/templates/" + kind.id() + ".xlsx";
    }
}
