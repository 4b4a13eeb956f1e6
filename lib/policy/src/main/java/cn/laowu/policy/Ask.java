package cn.laowu.policy;

import java.time.LocalDate;
import java.util.Map;

/**
 * One question of a person or a program: facts, the day of decision, and the readings that it wants other than the district's.
 *
 * @param measure which measure is asked about
 * @param asOf the day of decision
 * @param question the facts
 * @param readings tokens by the names of their readings; checked
 */
public record Ask(Measure measure, LocalDate asOf, Question question, Map<String, String> readings) {

    /**
     * Returns the answer.
     *
     * @param book the dated parameters
     * @param term in which they are in force
     * @param configured the readings where the question names none
     * @throws AskFault where a reading in force needs a fact that is absent
     */
    public Decision answer(PolicyBook book, Term term, Readings configured) {
        try {
            return question.decide(new Deciding(book, term, configured.with(readings), asOf));
        } catch (MissingFact e) {
            throw AskFault.of(FactFault.neededBy(e));
        }
    }
}
