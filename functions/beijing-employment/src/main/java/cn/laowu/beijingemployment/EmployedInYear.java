package cn.laowu.beijingemployment;

import static cn.laowu.beijingemployment.BeijingEmployments.ACCOUNT;
import static cn.laowu.beijingemployment.BeijingEmployments.CATEGORY;
import static cn.laowu.beijingemployment.BeijingEmployments.EMPLOYER;
import static cn.laowu.beijingemployment.BeijingEmployments.EMPLOYER_CODE;
import static cn.laowu.beijingemployment.BeijingEmployments.FROM;
import static cn.laowu.beijingemployment.BeijingEmployments.NAME;
import static cn.laowu.beijingemployment.BeijingEmployments.NUMBER;
import static cn.laowu.beijingemployment.BeijingEmployments.TO;

import cn.laowu.casework.Casework;
import cn.laowu.casework.FileVersion;
import cn.laowu.casework.FiledRow;
import cn.laowu.desk.DecidingTogether;
import cn.laowu.desk.HeldElsewhere;
import cn.laowu.desk.Sitting;
import cn.laowu.intake.BankAccount;
import cn.laowu.intake.FileFacts;
import cn.laowu.intake.Findings;
import cn.laowu.intake.IdNumber;
import cn.laowu.intake.Kind;
import cn.laowu.intake.Row;
import cn.laowu.intake.Uscc;
import cn.laowu.policy.Category;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One list of a region's year. What its cells refuse is refused here; what the person's other employments say, when all are seen. */
final class EmployedInYear implements Sitting {
    /** What the other rows of a person may change. */
    private static final Set<String> BY_OTHERS =
            Set.of(Rules.MONTHS_SHORT, HeldElsewhere.CODE, JoiningEmployments.DUPLICATE);

    private final Rules rules;
    private final Casework casework;
    private final Kind kind;

    EmployedInYear(Rules rules, Casework casework) {
        this.rules = rules;
        this.casework = casework;
        this.kind = BeijingEmployments.layout()
                .check(this::ofPairedRegion)
                .check(this::ofEligibleCategory)
                .build();
    }

    @Override
    public Kind kind() {
        return kind;
    }

    private void ofPairedRegion(Row row, FileFacts file, Findings findings) {
        rules.regionBar().ifPresent(reason -> findings.refuse(reason.code(), null, reason.zh()));
    }

    private void ofEligibleCategory(Row row, FileFacts file, Findings findings) {
        Category category = row.get(CATEGORY);
        if (category != null) {
            rules.categoryBar(category).ifPresent(reason -> findings.refuse(reason.code(), CATEGORY, reason.zh()));
        }
    }

    @Override
    public Optional<DecidingTogether> together(FileVersion version) {
        return Optional.of(new JoiningEmployments(rules, casework, version));
    }

    /** Whose employments the amount was awarded for keeps it; everything else may change with the person's other rows. */
    @Override
    public boolean dependsOnOthers(FiledRow row) {
        return row.accepted() ? row.codes().contains(Rules.JOINED) : BY_OTHERS.containsAll(row.codes());
    }

    @Override
    public Content content(Row row) {
        Map<String, String> facts = new TreeMap<>();
        put(facts, "category", row.get(CATEGORY), Category::token);
        put(facts, "start", row.get(FROM), LocalDate::toString);
        put(facts, "end", row.get(TO), LocalDate::toString);
        put(facts, "employerCode", row.get(EMPLOYER_CODE), Uscc::value);
        Map<String, String> fields = new TreeMap<>();
        put(fields, "name", row.get(NAME), name -> name);
        put(fields, "number", row.get(NUMBER), IdNumber::value);
        put(fields, "account", row.get(ACCOUNT), BankAccount::value);
        put(fields, "employer", row.get(EMPLOYER), name -> name);
        return new Content(Optional.ofNullable(fields.get("number")).map(Whom.Person::new), facts, fields);
    }

    private static <T> void put(Map<String, String> into, String name, @Nullable T value, Function<T, String> text) {
        if (value != null) {
            into.put(name, text.apply(value));
        }
    }
}
