package cn.laowu.trainingclosure;

import cn.laowu.casework.Refusal;
import cn.laowu.casework.Registers;
import cn.laowu.desk.Deciders;
import cn.laowu.desk.ServedKind;
import cn.laowu.desk.register.TrainingBatch;
import cn.laowu.intake.Column;
import cn.laowu.intake.IdNumber;
import cn.laowu.intake.InboxKey;
import cn.laowu.intake.Kind;
import cn.laowu.intake.KindNames;
import cn.laowu.intake.Label;
import cn.laowu.intake.Uscc;
import cn.laowu.policy.Category;
import cn.laowu.policy.Deciding;
import java.time.LocalDate;
import java.util.Optional;

/** 职业技能培训班结业人员花名册: who was trained in a registered batch, and who completed it (M8, clause 五). */
public final class TrainingBatches implements ServedKind {
    public static final String BEIJING_INSTITUTION = "北京培训机构";

    public static final Label<String> INSTITUTION = Label.of(Column.text("培训机构").required());
    public static final Label<Uscc> INSTITUTION_CODE =
            Label.of(Column.uscc("统一社会信用代码").required());
    public static final Label<String> INSTITUTION_TYPE =
            Label.of(Column.choice("机构类型", "当地培训机构", BEIJING_INSTITUTION).required());
    public static final Label<String> CLASS_TYPE = Label.of(Column.choice("班型", "长期班", "短期班", "师资培训"))
            .requiredWhen(labels -> BEIJING_INSTITUTION.equals(labels.get(INSTITUTION_TYPE)));
    public static final Label<String> MODE = Label.of(Column.choice("授课方式", "现场", "线上"))
            .requiredWhen(labels -> BEIJING_INSTITUTION.equals(labels.get(INSTITUTION_TYPE)));
    public static final Label<LocalDate> OPENING = Label.of(Column.date("开班日期").required());
    public static final Label<LocalDate> CLOSING = Label.of(Column.date("结业日期").required());

    static final Column<String> NAME = Column.name("姓名").required();
    static final Column<IdNumber> NUMBER = Column.idNumber("身份证号").required();
    static final Column<Category> CATEGORY = Column.category("人员类别").required();
    static final Column<Boolean> COMPLETED = Column.yesNo("是否结业").required();
    static final Column<String> CERTIFICATE = Column.text("证书编号");

    private static final Column<String> SEQUENCE = Column.sequence("序号");
    private static final Column<String> PHONE = Column.text("联系电话");

    private final Deciders deciders;
    private final Registers registers;
    private final Kind layout = layout().build();

    /**
     * Takes files of batches that the district has registered.
     *
     * @param registers where the register of batches is
     */
    public TrainingBatches(Deciders deciders, Registers registers) {
        this.deciders = deciders;
        this.registers = registers;
    }

    static Kind.Builder layout() {
        return Kind.declare(KindNames.TRAINING_BATCH)
                .labels(INSTITUTION, INSTITUTION_CODE, INSTITUTION_TYPE, CLASS_TYPE, MODE, OPENING, CLOSING)
                .labelsInOrder(OPENING, CLOSING)
                .lastDay(CLOSING)
                .columns(SEQUENCE, NAME, NUMBER, CATEGORY, COMPLETED, CERTIFICATE, PHONE)
                .identity(NUMBER);
    }

    @Override
    public Kind kind() {
        return layout;
    }

    @Override
    public String clause() {
        return "五";
    }

    @Override
    public String amountPending() {
        return "";
    }

    @Override
    public boolean decidesMoney() {
        return true;
    }

    @Override
    public Opening open(InboxKey.Placed placed, LocalDate today) {
        Deciding deciding = deciders.on(today);
        Optional<TrainingBatch> batch = registers
                .find(TrainingBatch.REGISTER, placed.period().text())
                .map(TrainingBatch::of)
                .filter(found -> placed.place()
                        .region()
                        .equals(Optional.of(found.training().region())));
        return batch.flatMap(found -> found.training().span(deciding).notInTerm(deciding))
                .<Opening>map(reason -> new Opening.Closed(new Refusal(reason.code(), reason.zh())))
                .orElseGet(() ->
                        new Opening.Open(batch.<cn.laowu.desk.Sitting>map(found -> new ClosingBatch(found, deciding))
                                .orElseGet(() -> new UnknownBatch(placed.period()))));
    }
}
