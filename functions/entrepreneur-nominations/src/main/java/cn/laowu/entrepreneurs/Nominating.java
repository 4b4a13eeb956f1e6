package cn.laowu.entrepreneurs;

import static cn.laowu.entrepreneurs.EntrepreneurNominations.ACCOUNT;
import static cn.laowu.entrepreneurs.EntrepreneurNominations.END;
import static cn.laowu.entrepreneurs.EntrepreneurNominations.ENTERPRISE;
import static cn.laowu.entrepreneurs.EntrepreneurNominations.ENTERPRISE_CODE;
import static cn.laowu.entrepreneurs.EntrepreneurNominations.ENTREPRENEUR;
import static cn.laowu.entrepreneurs.EntrepreneurNominations.ENTREPRENEUR_NUMBER;
import static cn.laowu.entrepreneurs.EntrepreneurNominations.REGISTERED;
import static cn.laowu.entrepreneurs.EntrepreneurNominations.START;
import static cn.laowu.entrepreneurs.EntrepreneurNominations.WORKER;
import static cn.laowu.entrepreneurs.EntrepreneurNominations.WORKER_CATEGORY;
import static cn.laowu.entrepreneurs.EntrepreneurNominations.WORKER_NUMBER;

import cn.laowu.casework.Casework;
import cn.laowu.casework.FileVersion;
import cn.laowu.casework.FiledRow;
import cn.laowu.desk.DecidingTogether;
import cn.laowu.desk.Sitting;
import cn.laowu.intake.BankAccount;
import cn.laowu.intake.Column;
import cn.laowu.intake.FileFacts;
import cn.laowu.intake.Findings;
import cn.laowu.intake.IdNumber;
import cn.laowu.intake.Kind;
import cn.laowu.intake.Row;
import cn.laowu.intake.Uscc;
import cn.laowu.policy.Category;
import cn.laowu.policy.Deciding;
import cn.laowu.policy.EntrepreneurGrant;
import cn.laowu.policy.Reason;
import cn.laowu.policy.Worker;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One file of nominations: each row is about a worker; what the nominations are worth is settled over the whole region's year. */
final class Nominating implements Sitting {
    static final String MONTHS_SHORT = "months-short";
    static final String CATEGORY_NOT_ELIGIBLE = "category-not-eligible";
    static final String DUPLICATE = "duplicate-in-file";

    private final Casework casework;
    private final Deciding deciding;
    private final Kind kind;

    Nominating(Casework casework, Deciding deciding) {
        this.casework = casework;
        this.deciding = deciding;
        this.kind = EntrepreneurNominations.layout().check(this::alsoNotCounted).build();
    }

    @Override
    public Kind kind() {
        return kind;
    }

    /** What of an accepted row drops only the worker is told also of a row that something else refuses; declared last. */
    private void alsoNotCounted(Row row, FileFacts file, Findings findings) {
        if (row.accepted()) {
            return;
        }
        Category category = row.get(WORKER_CATEGORY);
        LocalDate start = row.get(START);
        LocalDate end = row.get(END);
        boolean dates = start != null
                && (end != null || row.isBlank(END))
                && (end == null || !end.isBefore(start))
                && !start.isAfter(file.latestStart());
        LocalDate today = file.context().today();
        Worker worker = new Worker(
                category == null ? Category.OTHER : category,
                dates && start != null ? start : today,
                dates ? end : null,
                false);
        for (Reason reason : EntrepreneurGrant.against(worker, deciding.book().on(deciding.asOf()), deciding)) {
            boolean known = reason.code().equals(MONTHS_SHORT) ? dates : category != null;
            if (known) {
                findings.refuse(reason.code(), column(reason.code()), reason.zh());
            }
        }
    }

    /** The column that a reason against a worker is about. */
    static Column<?> column(String code) {
        return switch (code) {
            case MONTHS_SHORT -> START;
            case CATEGORY_NOT_ELIGIBLE -> WORKER_CATEGORY;
            default -> WORKER_NUMBER;
        };
    }

    @Override
    public Content content(Row row) {
        Map<String, String> facts = new TreeMap<>();
        put(facts, ListedRow.CATEGORY, row.get(WORKER_CATEGORY), Category::token);
        put(facts, ListedRow.START, row.get(START), LocalDate::toString);
        put(facts, ListedRow.END, row.get(END), LocalDate::toString);
        put(facts, "registered", row.get(REGISTERED), LocalDate::toString);
        Map<String, String> fields = new HashMap<>();
        put(fields, ListedRow.ENTREPRENEUR, row.get(ENTREPRENEUR_NUMBER), IdNumber::value);
        put(fields, ListedRow.ENTREPRENEUR_NAME, row.get(ENTREPRENEUR), name -> name);
        put(fields, ListedRow.ENTERPRISE, row.get(ENTERPRISE), name -> name);
        put(fields, ListedRow.ENTERPRISE_CODE, row.get(ENTERPRISE_CODE), Uscc::value);
        put(fields, ListedRow.ACCOUNT, row.get(ACCOUNT), BankAccount::value);
        put(fields, "name", row.get(WORKER), name -> name);
        put(fields, ListedRow.WORKER, row.get(WORKER_NUMBER), IdNumber::value);
        return new Content(Optional.ofNullable(fields.get(ListedRow.WORKER)).map(Whom.Person::new), facts, fields);
    }

    private static <T> void put(Map<String, String> into, String name, @Nullable T value, Function<T, String> text) {
        if (value != null) {
            into.put(name, text.apply(value));
        }
    }

    @Override
    public Optional<DecidingTogether> together(FileVersion version) {
        return Optional.of(new SettlingYear(casework, deciding, this, version));
    }

    /** Any worker's row may: whom another entrepreneur has today, may be free tomorrow, and three months may be over. */
    @Override
    public boolean dependsOnOthers(FiledRow row) {
        return row.accepted();
    }
}
