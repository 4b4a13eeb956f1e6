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
import cn.laowu.intake.RowChecks;
import cn.laowu.policy.Measure;
import cn.laowu.policy.Money;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** 补贴资金使用台账: what a region spent in a month, of which measure's money and for what (O2, clause 六.2). */
public final class FundUsages implements ServedKind, Sitting {
    private static final String FIXED_ASSET = "fixed-asset";

    private static final Column<LocalDate> DAY = Column.date("日期").required();
    private static final Column<String> MEASURE = MeasureWords.column();
    private static final Column<String> PURPOSE = Column.text("用途").required();
    private static final Column<Money> AMOUNT = Column.money("金额").required();
    private static final Column<String> PAYEE = Column.text("收款方").required();
    private static final Column<String> VOUCHER = Column.text("凭证号").required();
    private static final Column<Boolean> ASSET = Column.yesNo("是否形成固定资产").required();

    private final Deciders deciders;
    private final Kind kind = Kind.declare(KindNames.FUND_USAGE)
            .columns(DAY, MEASURE, PURPOSE, AMOUNT, PAYEE, VOUCHER, ASSET)
            .check(RowChecks.notFuture(DAY))
            .check(this::noFixedAsset)
            .build();

    /** Takes ledgers by these parameters: which money buys no fixed assets is one of them. */
    public FundUsages(Deciders deciders) {
        this.deciders = deciders;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String clause() {
        return "六.2";
    }

    @Override
    public String amountPending() {
        return "";
    }

    /** Money of the term may be spent after it, and is accounted for whenever it is. */
    @Override
    public Opening open(InboxKey.Placed placed, LocalDate today) {
        return new Opening.Open(this);
    }

    private void noFixedAsset(Row row, FileFacts file, Findings findings) {
        Optional<Measure> measure = MeasureWords.measure(row.get(MEASURE));
        if (measure.isEmpty() || !Boolean.TRUE.equals(row.get(ASSET))) {
            return;
        }
        LocalDate day = file.lastDay().orElse(file.context().today());
        if (deciders.book().on(day).noFixedAssets().contains(measure.get())) {
            findings.refuse(
                    FIXED_ASSET,
                    ASSET,
                    measure.get().nameZh() + "（" + measure.get() + "）的资金不得形成固定资产（六.2），本笔不予入账。请退回资金，或改由其他经费列支后更正。");
        } else {
            findings.warn(FIXED_ASSET, ASSET, "本笔形成固定资产，请说明用途并登记资产，由区人力社保局审核时确认。");
        }
    }

    @Override
    public Content content(Row row) {
        Map<String, String> facts = new TreeMap<>();
        put(facts, "day", row.get(DAY));
        put(facts, "measure", MeasureWords.measure(row.get(MEASURE)).orElse(null));
        put(facts, "amount", row.get(AMOUNT));
        put(facts, "asset", row.get(ASSET));
        Map<String, String> fields = new TreeMap<>();
        put(fields, "purpose", row.get(PURPOSE));
        put(fields, "payee", row.get(PAYEE));
        put(fields, "voucher", row.get(VOUCHER));
        return new Content(Optional.empty(), facts, fields);
    }

    private static void put(Map<String, String> into, String name, @Nullable Object value) {
        if (value != null) {
            into.put(name, value.toString());
        }
    }
}
