package cn.laowu.beijingemployment;

import cn.laowu.policy.Category;
import cn.laowu.policy.Employment;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** An employment as it is entered for other files to read. */
final class Facts {
    private static final String CATEGORY = "category";
    private static final String START = "start";
    private static final String END = "end";

    private Facts() {}

    static Map<String, String> of(Own row) {
        Map<String, String> facts = new TreeMap<>();
        facts.put(CATEGORY, row.category().token());
        facts.put(START, row.start().toString());
        Optional.ofNullable(row.end()).ifPresent(end -> facts.put(END, end.toString()));
        return facts;
    }

    static Employment employment(String name, Map<String, String> facts, boolean carries) {
        return new Employment(
                name,
                Category.fromToken(Objects.requireNonNull(facts.get(CATEGORY))).orElseThrow(),
                LocalDate.parse(Objects.requireNonNull(facts.get(START))),
                Optional.ofNullable(facts.get(END)).map(LocalDate::parse).orElse(null),
                carries);
    }
}
