package cn.laowu.desk;

import cn.laowu.policy.Deciding;
import cn.laowu.policy.Parties;
import cn.laowu.policy.PolicyBook;
import cn.laowu.policy.Readings;
import cn.laowu.policy.Term;
import java.time.LocalDate;

/** By what is decided here: the parameters, the term of the measures (O4) and the district's readings. */
public record Deciders(PolicyBook book, Term term, Readings readings) {

    public Deciding on(LocalDate day) {
        return new Deciding(book, term, readings, day);
    }

    public Parties parties() {
        return book.parties();
    }
}
