package cn.laowu.postpayroll;

import cn.laowu.casework.Filing;
import cn.laowu.desk.FindingRunReceipts;
import cn.laowu.wiring.FilingView;
import cn.laowu.wiring.RunReceiptView;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A region's roster of a month.
 *
 * @param state {@code none}, {@code waiting} (rows wait for a confirmation), {@code confirmed}
 * @param uploadId of the file that stands
 * @param toConfirm what a confirmation of now would be for; null where nothing waits
 * @param judgements the rows as they were judged: the whole file first, then what was judged again and came out otherwise
 * @param runReceipts of the sealed runs that decided it; null where the roster is not shown but changed
 */
@Serdeable
public record RosterView(
        String region,
        String month,
        String state,
        @Nullable String uploadId,
        FilingView.@Nullable ToConfirm toConfirm,
        List<FilingView.JudgementView> judgements,
        @Nullable List<RunReceiptView> runReceipts) {

    static RosterView of(Filing filing) {
        return of(filing, null);
    }

    /** With the receipts of its runs. */
    static RosterView of(Filing filing, @Nullable List<FindingRunReceipts.Receipt> receipts) {
        FilingView view = FilingView.of(filing);
        return new RosterView(
                view.region(),
                view.period(),
                view.state(),
                view.uploadId(),
                view.toConfirm(),
                view.judgements(),
                receipts == null
                        ? null
                        : receipts.stream().map(RunReceiptView::of).toList());
    }
}
