package cn.laowu.desk;

import cn.laowu.policy.Deciding;
import cn.laowu.policy.Parties;
import cn.laowu.policy.PolicyBook;
import cn.laowu.policy.Readings;
import cn.laowu.policy.Term;
import java.time.LocalDate;
import java.time.YearMonth;

/** By what is decided here: the parameters, the term of the measures (O4) and the district's readings. */
public record Deciders(PolicyBook book, Term term, Readings readings) {

    public Deciding on(LocalDate day) {
        return new Deciding(book, term, readings, day);
    }

    /** The first month that anything can be decided of: by the parameters of its last day. */
    public YearMonth firstMonth() {
        return YearMonth.from(book.versions().get(0).from());
    }

    public Parties parties() {
        return book.parties();
    }
}
