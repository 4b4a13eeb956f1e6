package cn.laowu.desk.replay;

import cn.laowu.casework.Casework;
import cn.laowu.casework.Registered;
import cn.laowu.desk.register.TrainingBatch;
import cn.laowu.intake.KindNames;
import cn.laowu.policy.Decision;
import cn.laowu.policy.Measure;
import cn.laowu.policy.Trainee;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** M8: every trainee of each batch that closed in the time. */
final class ReplayingTraining {
    private static final Set<String> DECIDED =
            Set.of("mode-not-eligible", "region-not-eligible", "category-not-eligible");

    private final Casework casework;
    private final OtherRules rules;

    ReplayingTraining(Casework casework, OtherRules rules) {
        this.casework = casework;
        this.rules = rules;
    }

    void replay(ReplayAsk ask, Consumer<Redecided> each) {
        Entries.forEach(casework.registers(), TrainingBatch.REGISTER, (Registered entry) -> {
            TrainingBatch batch = TrainingBatch.of(entry);
            YearMonth closed = YearMonth.from(batch.training().closing());
            if (ask.regions().contains(batch.training().region())
                    && !closed.isBefore(ask.from())
                    && !closed.isAfter(ask.to())) {
                replay(batch, each);
            }
        });
    }

    private void replay(TrainingBatch batch, Consumer<Redecided> each) {
        String region = batch.training().region().value();
        casework.filings()
                .standing(region, KindNames.TRAINING_BATCH.id(), batch.number())
                .forEach(filing -> RecordedRow.forEach(filing, casework, row -> {
                    if (row.mayDiffer(DECIDED)) {
                        each.accept(decided(batch, region, row));
                    }
                }));
    }

    private Redecided decided(TrainingBatch batch, String region, RecordedRow row) {
        @Nullable String completed = row.facts().get("completed");
        Decision decision = new Trainee(batch.training(), row.category(), Boolean.parseBoolean(completed), false)
                .decide(rules.on(row.on()));
        return new Redecided(
                Measure.M8,
                region,
                batch.number(),
                row.subject(),
                row.row(),
                row.paid(),
                decision.paid(),
                row.codes(),
                decision.eligible() ? List.of() : decision.reasons());
    }
}
