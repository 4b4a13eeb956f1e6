package cn.laowu.disbursement;

import cn.laowu.desk.Deciders;
import cn.laowu.desk.ServedKind;
import cn.laowu.desk.Sitting;
import cn.laowu.intake.Column;
import cn.laowu.intake.FileFacts;
import cn.laowu.intake.Findings;
import cn.laowu.intake.InboxKey;
import cn.laowu.intake.Kind;
import cn.laowu.intake.KindNames;
import cn.laowu.intake.Row;
import cn.laowu.policy.Measure;
import cn.laowu.policy.Money;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 次年资金使用计划: what a region plans to need in a year, by measure (O3, clause 六.3). */
public final class FundPlans implements ServedKind, Sitting {
    private static final Column<String> MEASURE = MeasureWords.column();
    private static final Column<Integer> COUNT = Column.count("人数或次数", 1).required();
    private static final Column<Money> RATE = Column.money("标准").required();
    private static final Column<Money> AMOUNT = Column.money("金额").required();
    private static final Column<String> NOTE = Column.text("说明");

    private final Deciders deciders;
    private final Kind kind = Kind.declare(KindNames.FUND_PLAN)
            .columns(MEASURE, COUNT, RATE, AMOUNT, NOTE)
            .check(FundPlans::comesTo)
            .check(this::rateOfTheMeasure)
            .build();

    /** Takes plans by these parameters: their rates are among them. */
    public FundPlans(Deciders deciders) {
        this.deciders = deciders;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String clause() {
        return "六.3";
    }

    @Override
    public String amountPending() {
        return "";
    }

    /** A plan is of a year to come, and pays nothing. */
    @Override
    public Opening open(InboxKey.Placed placed, LocalDate today) {
        return new Opening.Open(this);
    }

    private static void comesTo(Row row, FileFacts file, Findings findings) {
        Integer count = row.get(COUNT);
        Money rate = row.get(RATE);
        Money amount = row.get(AMOUNT);
        if (count != null && rate != null && amount != null && !amount.equals(rate.times(count))) {
            findings.refuse(
                    "amount-differs",
                    AMOUNT,
                    AMOUNT.name() + " " + amount + " 与" + COUNT.name() + "×" + RATE.name() + "（" + count + " × " + rate
                            + " = " + rate.times(count) + "）不一致，请更正。");
        }
    }

    private void rateOfTheMeasure(Row row, FileFacts file, Findings findings) {
        Money rate = row.get(RATE);
        Optional<Measure> measure = MeasureWords.measure(row.get(MEASURE));
        if (rate == null || measure.isEmpty()) {
            return;
        }
        Set<Money> rates = deciders.book()
                .on(file.context().today())
                .amounts(measure.get(), file.context().place().region());
        if (!rates.isEmpty() && !rates.contains(rate)) {
            findings.warn(
                    "rate-unknown",
                    RATE,
                    measure.get().nameZh() + "的标准为"
                            + rates.stream().sorted().map(Money::toString).collect(Collectors.joining("、")) + "元，本行填的是"
                            + rate
                            + "元；确为估算的不必更正，请在说明中注明。");
        }
    }

    @Override
    public Content content(Row row) {
        Map<String, String> facts = new TreeMap<>();
        put(facts, "measure", MeasureWords.measure(row.get(MEASURE)).orElse(null));
        put(facts, "count", row.get(COUNT));
        put(facts, "rate", row.get(RATE));
        put(facts, "amount", row.get(AMOUNT));
        Map<String, String> fields = new TreeMap<>();
        put(fields, "note", row.get(NOTE));
        return new Content(Optional.empty(), facts, fields);
    }

    private static void put(Map<String, String> into, String name, @Nullable Object value) {
        if (value != null) {
            into.put(name, value.toString());
        }
    }
}
