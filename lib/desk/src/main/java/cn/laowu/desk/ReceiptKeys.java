package cn.laowu.desk;

import cn.laowu.casework.FileVersion;
import cn.laowu.casework.RunId;
import cn.laowu.casework.RunPeriod;
import cn.laowu.casework.RunState;
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

    /** The receipt of a sealed run, beside that of a roster which it decided. */
    public static String ofRun(FileVersion roster, int number) {
        return folder(roster) + "run-" + number + ".xlsx";
    }

    /** Put after a run's receipt of a region: being there, it tells that the receipt is. Nobody else writes this key. */
    public static String runIssued(RunPeriod period, RunState.Seal seal, String region) {
        RunId id = new RunId(period, seal.number());
        return "registers/" + period.month() + "/" + id + "/receipt-of-" + region + "-"
                + seal.totals().hash() + ".xlsx";
    }

    /** The blank sheet of a kind, made whenever somebody asks. */
    static String blank(KindName kind) {
        return "receipts/templates/" + kind.id() + ".xlsx";
    }
}
