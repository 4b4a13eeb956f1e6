package cn.laowu.intake.csv;

import cn.laowu.intake.FileRefusal;

/** A refusal on its way through the library, which passes unchecked exceptions alone. */
final class RefusedRecord extends RuntimeException {

    private final transient FileRefusal refusal;

    RefusedRecord(FileRefusal refusal) {
        super(refusal);
        this.refusal = refusal;
    }

    FileRefusal refusal() {
        return refusal;
    }
}
