package cn.laowu.postpayroll;

import cn.laowu.casework.Filing;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
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
        @Nullable ToConfirm toConfirm,
        List<JudgementView> judgements,
        @Nullable List<RunReceiptView> runReceipts) {

    /** How many rows, and the hash that names them. */
    @Serdeable
    public record ToConfirm(int rows, String hash) {}

    /** Rows that were judged together. */
    @Serdeable
    public record JudgementView(
            LocalDate judgedOn,
            int accepted,
            int rejected,
            @Nullable String confirmedBy,
            @Nullable Instant confirmedAt) {}

    static RosterView of(Filing filing) {
        return of(filing, null);
    }

    /** With the receipts of its runs. */
    static RosterView of(Filing filing, @Nullable List<FindingRunReceipts.Receipt> receipts) {
        return new RosterView(
                filing.id().region(),
                filing.id().period(),
                state(filing),
                filing.standing()
                        .map(standing -> standing.upload().upload().value())
                        .orElse(null),
                filing.hashToConfirm()
                        .map(hash -> new ToConfirm(filing.rowsToConfirm(), hash))
                        .orElse(null),
                filing.judgements().stream().map(RosterView::view).toList(),
                receipts == null
                        ? null
                        : receipts.stream().map(RunReceiptView::of).toList());
    }

    private static String state(Filing filing) {
        if (filing.standing().isEmpty()) {
            return "none";
        }
        return filing.confirmed() && filing.unconfirmed().isEmpty() ? "confirmed" : "waiting";
    }

    private static JudgementView view(Filing.Judgement judgement) {
        return new JudgementView(
                judgement.on(),
                judgement.accepted(),
                judgement.rejected(),
                judgement.confirmation().map(by -> by.by().subject()).orElse(null),
                judgement.confirmation().map(Filing.Confirmation::at).orElse(null));
    }
}
