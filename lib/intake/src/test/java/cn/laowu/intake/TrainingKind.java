package cn.laowu.intake;

import java.time.LocalDate;

/** A kind like the list of a training batch: lines above its table. */
final class TrainingKind {

    static final Label<String> INSTITUTION = Label.of(Column.text("培训机构").required());
    static final Label<Uscc> CODE = Label.of(Column.uscc("统一社会信用代码").required());
    static final Label<String> TYPE =
            Label.of(Column.choice("机构类型", "当地培训机构", "北京培训机构").required());
    static final Label<String> CLASS =
            Label.of(Column.choice("班型", "长期班", "短期班", "师资培训")).requiredWhen(TrainingKind::isBeijing);
    static final Label<LocalDate> OPENED = Label.of(Column.date("开班日期").required());
    static final Label<LocalDate> CLOSED = Label.of(Column.date("结业日期").required());
    static final Column<String> NAME = Column.name("姓名").required();
    static final Column<IdNumber> ID = Column.idNumber("身份证号").required();
    static final Column<Boolean> COMPLETED = Column.yesNo("是否结业").required();

    static final Kind KIND = Kind.declare(KindNames.TRAINING_BATCH)
            .labels(INSTITUTION, CODE, TYPE, CLASS, OPENED, CLOSED)
            .labelsInOrder(OPENED, CLOSED)
            .lastDay(CLOSED)
            .columns(Column.sequence("序号"), NAME, ID, COMPLETED)
            .identity(ID)
            .build();

    private TrainingKind() {}

    private static boolean isBeijing(Labels labels) {
        return "北京培训机构".equals(labels.get(TYPE));
    }
}
