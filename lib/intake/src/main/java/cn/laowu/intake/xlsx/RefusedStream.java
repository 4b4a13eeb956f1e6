package cn.laowu.intake.xlsx;

import cn.laowu.intake.FileRefusal;
import java.io.IOException;

/** A refusal on its way through a stream, which may throw nothing else. */
final class RefusedStream extends IOException {

    private final transient FileRefusal refusal;

    RefusedStream(FileRefusal refusal) {
        super(refusal);
        this.refusal = refusal;
    }

    FileRefusal refusal() {
        return refusal;
    }
}
