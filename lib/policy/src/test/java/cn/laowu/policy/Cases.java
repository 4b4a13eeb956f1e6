package cn.laowu.policy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the tests decide with: the district's own parameters, issued on 2026-01-01, looked at on 2026-11-05. */
final class Cases {

    static final PolicyBook BOOK = PolicyBook.load();
    static final LocalDate ISSUED_ON = LocalDate.of(2026, 1, 1);
    static final LocalDate AS_OF = LocalDate.of(2026, 11, 5);

    private Cases() {}

    /** Returns the context with these readings, each as {@code R3=none}. */
    static Deciding deciding(String... readings) {
        return deciding(AS_OF, readings);
    }

    static Deciding deciding(LocalDate asOf, String... readings) {
        return new Deciding(BOOK, Term.of(ISSUED_ON, BOOK), readings(readings), asOf);
    }

    static Readings readings(String... choices) {
        Map<String, String> chosen = new HashMap<>();
        for (String choice : choices) {
            List<String> parts = List.of(choice.split("=", 2));
            chosen.put(parts.get(0), parts.get(1));
        }
        return Readings.of(chosen);
    }

    static List<String> codes(Decision decision) {
        return decision.reasons().stream().map(Reason::code).toList();
    }
}
