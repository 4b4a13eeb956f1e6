package cn.laowu.policy;

import java.time.LocalDate;

/**
 * The facts of M4: one organisation at one recruitment event.
 *
 * @param type employer or HR service organisation
 * @param beijing whether it is one of Beijing: by its USCC or by the district's register, never by a file's word
 * @param organisedByChaoyang whether Chaoyang organised the event
 * @param region where the event was held, or whom it served
 * @param mode how it was held
 * @param attendedBefore whether this organisation's attendance of this event counted already
 * @param day the day of the event
 */
public record FairAttendance(
        OrganisationType type,
        boolean beijing,
        boolean organisedByChaoyang,
        RegionId region,
        Mode mode,
        boolean attendedBefore,
        LocalDate day)
        implements Question {

    /**
     * @throws IllegalArgumentException where the type is one that attends no events
     */
    public FairAttendance {
        if (type == OrganisationType.ASSOCIATION) {
            throw new IllegalArgumentException("M4 knows employers and HR service organisations, not " + type.token());
        }
    }

    @Override
    public Decision decide(Deciding ctx) {
        return FairSubsidy.decide(this, ctx);
    }
}
