package cn.laowu.desk.register;

import cn.laowu.casework.Registered;
import cn.laowu.policy.ClassType;
import cn.laowu.policy.Mode;
import cn.laowu.policy.RegionId;
import cn.laowu.policy.TrainingClass;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A training batch as the district registered it (M8).
 *
 * @param number of the batch, as keys of files have it
 * @param institution its name
 * @param uscc its 统一社会信用代码
 * @param training the class: where, by whom, from when to when
 * @param opening its first day
 */
public record TrainingBatch(String number, String institution, String uscc, TrainingClass training, LocalDate opening) {

    /** The register's name. */
    public static final String REGISTER = "training-batch";

    private static final String REGION = "region";
    private static final String INSTITUTION = "institution";
    private static final String USCC = "uscc";
    private static final String CLASS_TYPE = "classType";
    private static final String MODE = "mode";
    private static final String OPENING = "opening";
    private static final String CLOSING = "closing";

    /**
     * Returns a batch.
     *
     * @param beijing what a Beijing institution's class is; null where the region itself runs it
     * @throws IllegalArgumentException where it closes before it opens
     */
    public static TrainingBatch of(
            String number,
            RegionId region,
            String institution,
            String uscc,
            TrainingClass.@Nullable ByBeijing beijing,
            LocalDate opening,
            LocalDate closing) {
        int days = Math.toIntExact(ChronoUnit.DAYS.between(opening, closing) + 1);
        return new TrainingBatch(number, institution, uscc, new TrainingClass(region, beijing, closing, days), opening);
    }

    /** Returns the batch that an entry of the register says. */
    public static TrainingBatch of(Registered entry) {
        String type = entry.fact(CLASS_TYPE);
        TrainingClass.ByBeijing beijing = type.isEmpty()
                ? null
                : new TrainingClass.ByBeijing(
                        ClassType.fromToken(type).orElseThrow(),
                        Mode.fromToken(entry.fact(MODE)).orElseThrow());
        return of(
                entry.id(),
                RegionId.of(entry.fact(REGION)),
                entry.fact(INSTITUTION),
                entry.fact(USCC),
                beijing,
                LocalDate.parse(entry.fact(OPENING)),
                LocalDate.parse(entry.fact(CLOSING)));
    }

    /** Returns what the register keeps of it. */
    public Map<String, String> facts() {
        Map<String, String> facts = new TreeMap<>(Map.of(
                REGION, training.region().value(),
                INSTITUTION, institution,
                USCC, uscc,
                OPENING, opening.toString(),
                CLOSING, training.closing().toString()));
        TrainingClass.ByBeijing beijing = training.beijing();
        if (beijing != null) {
            facts.put(CLASS_TYPE, beijing.type().token());
            facts.put(MODE, beijing.mode().token());
        }
        return facts;
    }
}
