package cn.laowu.wiring;

import cn.laowu.desk.FindingRunReceipts;
import io.micronaut.serde.annotation.Serdeable;

/**
 * The receipt of a sealed run: who of the roster is paid, and who is not and why.
 *
 * @param run its id
 * @param number 0 of the month's run, 1 and on of supplementary ones
 * @param url an address of minutes
 */
@Serdeable
public record RunReceiptView(String run, int number, String url) {

    /** The view of a receipt. */
    public static RunReceiptView of(FindingRunReceipts.Receipt receipt) {
        return new RunReceiptView(
                receipt.run().toString(),
                receipt.run().number(),
                receipt.address().toString());
    }
}
