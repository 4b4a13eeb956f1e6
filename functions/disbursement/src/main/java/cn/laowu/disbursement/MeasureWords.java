package cn.laowu.disbursement;

import cn.laowu.intake.Column;
import cn.laowu.policy.Measure;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How ledgers and plans name a measure: by its id or by its name. */
final class MeasureWords {
    private static final List<Measure> PAYING = Arrays.stream(Measure.values())
            .filter(measure -> measure != Measure.K1)
            .toList();

    private MeasureWords() {}

    static Column<String> column() {
        return Column.choice(
                        "补贴项目",
                        Stream.concat(
                                        PAYING.stream().map(Measure::nameZh),
                                        PAYING.stream().map(Measure::name))
                                .toArray(String[]::new))
                .required();
    }

    static Optional<Measure> measure(@Nullable String word) {
        return PAYING.stream()
                .filter(measure ->
                        measure.name().equals(word) || measure.nameZh().equals(word))
                .findFirst();
    }
}
