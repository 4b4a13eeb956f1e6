package cn.laowu.trainingclosure;

import static cn.laowu.trainingclosure.TrainingBatches.CATEGORY;
import static cn.laowu.trainingclosure.TrainingBatches.CERTIFICATE;
import static cn.laowu.trainingclosure.TrainingBatches.COMPLETED;
import static cn.laowu.trainingclosure.TrainingBatches.NAME;
import static cn.laowu.trainingclosure.TrainingBatches.NUMBER;

import cn.laowu.casework.Award;
import cn.laowu.casework.Refusal;
import cn.laowu.desk.Sitting;
import cn.laowu.desk.register.Differences;
import cn.laowu.desk.register.TrainingBatch;
import cn.laowu.intake.Column;
import cn.laowu.intake.FileFacts;
import cn.laowu.intake.Finding;
import cn.laowu.intake.Findings;
import cn.laowu.intake.IdNumber;
import cn.laowu.intake.Kind;
import cn.laowu.intake.Labels;
import cn.laowu.intake.Row;
import cn.laowu.intake.Uscc;
import cn.laowu.policy.Category;
import cn.laowu.policy.Deciding;
import cn.laowu.policy.Decision;
import cn.laowu.policy.Reason;
import cn.laowu.policy.Trainee;
import cn.laowu.policy.TrainingClass;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The trainees of one registered batch: each is worth a rate to the institution, by who held the class, where, and for whom. */
final class ClosingBatch implements Sitting {
    /** Stays on record at 0 yuan, so that no trainee is lost (M8). */
    private static final String NOT_COMPLETED = "not-completed";

    private final TrainingBatch batch;
    private final Deciding deciding;
    private final Kind kind;

    ClosingBatch(TrainingBatch batch, Deciding deciding) {
        this.batch = batch;
        this.deciding = deciding;
        this.kind = TrainingBatches.layout().check(this::payable).build();
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public Optional<Refusal> against(Labels labels) {
        TrainingClass.ByBeijing beijing = batch.training().beijing();
        Differences differences = new Differences(labels)
                .compare(TrainingBatches.INSTITUTION, batch.institution())
                .compare(TrainingBatches.INSTITUTION_CODE, new Uscc(batch.uscc()))
                .compare(
                        TrainingBatches.INSTITUTION_TYPE,
                        beijing == null ? "当地培训机构" : TrainingBatches.BEIJING_INSTITUTION);
        if (beijing != null) {
            differences
                    .compare(TrainingBatches.CLASS_TYPE, beijing.type().nameZh())
                    .compare(TrainingBatches.MODE, beijing.mode().nameZh());
        }
        return differences
                .compare(TrainingBatches.OPENING, batch.opening())
                .compare(TrainingBatches.CLOSING, batch.training().closing())
                .refusal("培训班“" + batch.number() + "”");
    }

    private void payable(Row row, FileFacts file, Findings findings) {
        decision(row)
                .ifPresent(decision -> decision.reasons().stream()
                        .filter(reason -> !reason.code().equals(NOT_COMPLETED))
                        .forEach(reason -> findings.refuse(reason.code(), column(reason), reason.zh())));
    }

    private static @Nullable Column<?> column(Reason reason) {
        return reason.code().equals("category-not-eligible") ? CATEGORY : null;
    }

    @Override
    public Content content(Row row) {
        Map<String, String> facts = new TreeMap<>();
        Category category = row.get(CATEGORY);
        if (category != null) {
            facts.put("category", category.token());
        }
        Boolean completed = row.get(COMPLETED);
        if (completed != null) {
            facts.put("completed", completed.toString());
        }
        Map<String, String> fields = new TreeMap<>();
        put(fields, "name", row.get(NAME));
        put(fields, "certificate", row.get(CERTIFICATE));
        IdNumber number = row.get(NUMBER);
        put(fields, "number", number == null ? null : number.value());
        Optional<Decision> decision = decision(row);
        return new Content(
                Optional.ofNullable(number).map(IdNumber::value).map(Whom.Person::new),
                facts,
                fields,
                decision.map(Award::of),
                decision.stream()
                        .flatMap(made -> made.reasons().stream())
                        .filter(reason -> reason.code().equals(NOT_COMPLETED))
                        .map(reason -> new Finding(reason.code(), COMPLETED.name(), reason.zh()))
                        .toList());
    }

    private Optional<Decision> decision(Row row) {
        Category category = row.get(CATEGORY);
        Boolean completed = row.get(COMPLETED);
        return category == null || completed == null
                ? Optional.empty()
                : Optional.of(new Trainee(batch.training(), category, completed, false).decide(deciding));
    }

    private static void put(Map<String, String> into, String name, @Nullable String value) {
        if (value != null) {
            into.put(name, value);
        }
    }
}
