package cn.laowu.adminapi;

import cn.laowu.access.Language;
import cn.laowu.access.Masked;
import cn.laowu.casework.Remark;
import cn.laowu.desk.person.Told;
import cn.laowu.policy.Money;
import io.micronaut.serde.annotation.Serdeable;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was decided for one person, and where nothing was, why not.
 *
 * @param token the person's, random and for good
 * @param idNumber masked
 * @param items what became of each row about the person, by measure, period and region
 * @param gaps months (M3), years (M6) and measures of which no row names the person
 */
@Serdeable
public record PersonView(String token, Masked idNumber, List<ItemView> items, List<GapView> gaps) {

    /**
     * What became of a row.
     *
     * @param kind the kind of the file
     * @param period month, year or number
     * @param role {@code worker}, {@code trainee}, {@code entrepreneur} or {@code led-worker}
     * @param state {@code refused}, {@code waiting}, {@code nothing} (it stands and is worth nothing) or {@code sealed}
     * @param waitsFor {@code judging}, {@code adoption}, {@code correction}, {@code confirmation}, {@code run} or {@code approval}
     * @param upload the file's upload
     * @param file its name, of a kind that is several files a period
     * @param amount yuan; null where it is not decided, or not for this person
     * @param facts on which it was decided
     */
    @Serdeable
    public record ItemView(
            String measure,
            String kind,
            String region,
            String period,
            String role,
            String state,
            @Nullable String waitsFor,
            @Nullable Money amount,
            String rule,
            @Nullable String clause,
            List<WhyView> reasons,
            List<WhyView> warnings,
            String upload,
            @Nullable String file,
            int row,
            Map<String, String> facts) {

        static ItemView of(Told told) {
            return new ItemView(
                    told.measure().name(),
                    told.filing().kind(),
                    told.filing().region(),
                    told.filing().period(),
                    told.role().token(),
                    told.fate().token(),
                    told.waitsFor().map(Told.WaitsFor::token).orElse(null),
                    told.amount().orElse(null),
                    told.rule(),
                    told.clause().isEmpty() ? null : told.clause(),
                    told.reasons().stream().map(WhyView::of).toList(),
                    told.warnings().stream().map(WhyView::of).toList(),
                    told.upload().upload().value(),
                    told.filing().slot().isEmpty() ? null : told.filing().slot(),
                    told.row(),
                    told.facts());
        }
    }

    /**
     * Why, and what to mend.
     *
     * @param column of the sheet; null where it is about the whole row
     * @param text the sentence of the receipt, long numbers in it replaced
     */
    @Serdeable
    public record WhyView(String code, @Nullable String column, String text) {

        static WhyView of(Remark remark) {
            String folded = Normalizer.normalize(remark.zh(), Normalizer.Form.NFKC);
            String scrubbed = Masked.scrubbed(folded);
            return new WhyView(
                    remark.code(), remark.column().orElse(null), scrubbed.equals(folded) ? remark.zh() : scrubbed);
        }
    }

    /**
     * Of what no row names the person.
     *
     * @param period the month or year; null of a measure that knows none
     * @param code {@code never-claimed}
     */
    @Serdeable
    public record GapView(String measure, @Nullable String period, String code, String text) {

        static GapView of(String measure, @Nullable String period, Language language) {
            return new GapView(
                    measure,
                    period,
                    "never-claimed",
                    language.pick(
                            "现行的各地区文件中没有一行是此人，没有申报过。如应发放，请所在地区补报。",
                            "No row of any file that stands names the person; it was never claimed."));
        }
    }
}
