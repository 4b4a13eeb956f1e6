package cn.laowu.desk.replay;

import cn.laowu.casework.Award;
import cn.laowu.casework.Casework;
import cn.laowu.casework.FiledRow;
import cn.laowu.casework.FiledRows;
import cn.laowu.casework.Filing;
import cn.laowu.casework.JudgementId;
import cn.laowu.casework.Subject;
import cn.laowu.policy.Category;
import cn.laowu.policy.Money;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A recorded row without what is personal in it.
 *
 * @param on the day on which it was judged
 * @param confirmed does a confirmation stand for it, or, of a refused row, for its file
 * @param order of that confirmation among those of its month; 0 where there is none
 * @param entrepreneur of a nomination's row the entrepreneur's number; else empty
 */
record RecordedRow(
        Filing filing,
        int row,
        Subject subject,
        boolean accepted,
        List<String> codes,
        Map<String, String> facts,
        Money paid,
        LocalDate on,
        boolean confirmed,
        long order,
        String entrepreneur) {

    /** Gives every row of the filing that is about somebody, in order. Memory is bounded, however many there are. */
    static void forEach(Filing filing, Casework casework, Consumer<RecordedRow> each) {
        Map<JudgementId, Filing.Judgement> judgements = new HashMap<>();
        filing.judgements().forEach(judgement -> judgements.put(judgement.id(), judgement));
        Iterator<FiledRows.JudgedRow> rows = casework.rows().judged(filing.judgementIds());
        while (rows.hasNext()) {
            FiledRows.JudgedRow judged = rows.next();
            FiledRow row = judged.row();
            Filing.Judgement by = Objects.requireNonNull(judgements.get(judged.by()));
            row.subject().ifPresent(subject -> each.accept(of(filing, row, subject, by)));
        }
    }

    private static RecordedRow of(Filing filing, FiledRow row, Subject subject, Filing.Judgement by) {
        return new RecordedRow(
                filing,
                row.row(),
                subject,
                row.accepted(),
                row.codes(),
                row.readFacts(),
                row.award().map(Award::amount).orElse(Money.ZERO),
                by.on(),
                row.accepted() ? by.confirmation().isPresent() : filing.confirmed(),
                by.confirmation().map(Filing.Confirmation::order).orElse(0L),
                row.particulars().field("entrepreneur"));
    }

    /** Was it refused for nothing but these, which readings and parameters decide? Then it may come out otherwise; as an accepted one may. */
    boolean mayDiffer(Set<String> decided) {
        return accepted || (!facts.isEmpty() && decided.containsAll(codes));
    }

    Optional<String> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    @Nullable
    LocalDate day(String name) {
        return fact(name).map(LocalDate::parse).orElse(null);
    }

    Category category() {
        return Category.fromToken(fact("category").orElseThrow()).orElseThrow();
    }

    String name() {
        return filing.id() + "#" + row;
    }
}
