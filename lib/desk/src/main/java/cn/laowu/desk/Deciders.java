package cn.laowu.desk;

import cn.laowu.desk.register.DistrictSettings;
import cn.laowu.policy.Deciding;
import cn.laowu.policy.Parties;
import cn.laowu.policy.PolicyBook;
import cn.laowu.policy.Readings;
import cn.laowu.policy.Term;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Supplier;

/**
 * By what is decided here: the parameters, the term of the measures (O4), the readings of the deployment, and what the district sets while it
 * runs.
 *
 * @param settings reads the settings as they stand when asked
 */
public record Deciders(PolicyBook book, Term term, Readings readings, Supplier<DistrictSettings> settings) {

    /** Where the district sets nothing. */
    public Deciders(PolicyBook book, Term term, Readings readings) {
        this(book, term, readings, () -> DistrictSettings.NONE);
    }

    /** Returns the context of a decision of that day. Reads the settings. */
    public Deciding on(LocalDate day) {
        DistrictSettings now = settings.get();
        return new Deciding(book, term, now.readingsOn(day, readings), day, now.quotas());
    }

    /** The first month that anything can be decided of: by the parameters of its last day. */
    public YearMonth firstMonth() {
        return YearMonth.from(book.versions().get(0).from());
    }

    public Parties parties() {
        return book.parties();
    }
}
