package cn.laowu.wiring;

import cn.laowu.casework.Filing;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands for a region, kind and period (of several files: in one file's place), and who stands for it.
 *
 * @param region {@code district} for what belongs to no region
 * @param state {@code none}, {@code waiting} (rows wait for a confirmation), {@code confirmed}
 * @param uploadId of the file that stands
 * @param toConfirm what a confirmation of now would be for; null where nothing waits
 * @param judgements the rows as they were judged: the whole file first, then what was judged again and came out otherwise
 */
@Serdeable
public record FilingView(
        String region,
        String kind,
        String period,
        String state,
        @Nullable String uploadId,
        @Nullable ToConfirm toConfirm,
        List<JudgementView> judgements) {

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

    public static FilingView of(Filing filing) {
        return new FilingView(
                filing.id().region(),
                filing.id().kind(),
                filing.id().period(),
                state(filing),
                filing.standing()
                        .map(standing -> standing.upload().upload().value())
                        .orElse(null),
                filing.hashToConfirm()
                        .map(hash -> new ToConfirm(filing.rowsToConfirm(), hash))
                        .orElse(null),
                filing.judgements().stream().map(FilingView::view).toList());
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
