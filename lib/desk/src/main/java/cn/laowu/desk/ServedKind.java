package cn.laowu.desk;

import cn.laowu.casework.Refusal;
import cn.laowu.casework.RunPeriod;
import cn.laowu.intake.Kind;
import cn.laowu.intake.Period;
import cn.laowu.intake.Row;
import cn.laowu.policy.RegionId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What a kind of file brings to the desk beside the declaration of its columns. */
public interface ServedKind {

    Kind kind();

    /** The clause of the measures that its rows are judged by, such as 二. */
    String clause();

    /** What a receipt says in 应发金额 of an accepted row until somebody decides; empty where the kind decides money itself or none. */
    String amountPending();

    /** Why no file of this period can be taken on that day (R15: {@code not-in-term}); empty where one can. */
    Optional<Refusal> closed(Period period, LocalDate today);

    /** What of an accepted or refused row is kept. Reads cells that may be empty. */
    Content content(Row row);

    /** The month of runs that a confirmation of the region's file lets be computed anew; empty where no run depends on the kind. */
    Optional<RunPeriod> feeds(RegionId region, Period period);

    /**
     * What of a row is kept.
     *
     * @param person the 身份证号 of whom the rule counts once; empty where it could not be read
     * @param facts what the rule decides on; nothing personal
     * @param fields what is personal: name, number, account
     */
    record Content(Optional<String> person, Map<String, String> facts, Map<String, String> fields) {
        public Content {
            facts = Map.copyOf(facts);
            fields = Map.copyOf(fields);
        }
    }
}
