package cn.laowu.trainingclosure;

import cn.laowu.casework.Refusal;
import cn.laowu.desk.Sitting;
import cn.laowu.intake.Kind;
import cn.laowu.intake.Labels;
import cn.laowu.intake.Period;
import cn.laowu.intake.Row;
import java.util.Map;
import java.util.Optional;

/** A file of a batch that the district has not registered for this region: read, so that the officer learns of flaws first, and refused. */
final class UnknownBatch implements Sitting {
    private final Period batch;
    private final Kind kind = TrainingBatches.layout().build();

    UnknownBatch(Period batch) {
        this.batch = batch;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public Optional<Refusal> against(Labels labels) {
        return Optional.of(new Refusal(
                "batch-unknown", "培训班编号“" + batch.text() + "”没有在区人力社保局为本地区登记，文件未受理。请核对文件夹中的编号；编号无误的，请区人力社保局登记后重新上传。"));
    }

    @Override
    public Content content(Row row) {
        return new Content(Optional.empty(), Map.of(), Map.of());
    }
}
