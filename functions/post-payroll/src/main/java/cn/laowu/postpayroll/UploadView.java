package cn.laowu.postpayroll;

import cn.laowu.casework.FileVersion;
import cn.laowu.wiring.FilingView;
import cn.laowu.wiring.RunReceiptView;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An upload as {@code /v1/uploads} tells of it.
 *
 * @param state {@code announced} (nothing came yet), {@code judging}, {@code judged}, {@code refused}, {@code same} (the bytes that stand)
 * @param standing is it what stands for its region, kind and period
 * @param nobodys did it come without a name; then a clerk of the region may adopt it
 * @param refusal code and sentence of a file refused whole
 * @param receiptUrl minutes-long address of {@code receipt.xlsx}; null until there is one
 * @param filing of what stands: who stands for its rows, and what a confirmation would be for; null of what does not stand
 * @param runReceipts of the sealed runs that decided its rows, in their order; empty until there is one
 */
@Serdeable
public record UploadView(
        String id,
        String region,
        String kind,
        String period,
        String fileName,
        String state,
        boolean standing,
        boolean nobodys,
        @Nullable Integer accepted,
        @Nullable Integer rejected,
        @Nullable Refusal refusal,
        @Nullable String receiptUrl,
        @Nullable String receiptJsonUrl,
        @Nullable FilingView filing,
        List<RunReceiptView> runReceipts) {

    /** Why a file is refused whole. */
    @Serdeable
    public record Refusal(String code, String detail) {}

    /** An address that takes the file. */
    @Serdeable
    public record Address(String id, String url, Map<String, String> headers) {}

    static String state(FileVersion version) {
        if (version.judging()) {
            return "judging";
        }
        FileVersion.Answer answer = version.answer().orElse(null);
        if (answer instanceof FileVersion.Refused) {
            return "refused";
        }
        return answer instanceof FileVersion.SameAs ? "same" : "judged";
    }
}
