package cn.laowu.fairclaims;

import cn.laowu.casework.Refusal;
import cn.laowu.desk.Sitting;
import cn.laowu.intake.Kind;
import cn.laowu.intake.Labels;
import cn.laowu.intake.Period;
import cn.laowu.intake.Row;
import java.util.Map;
import java.util.Optional;

/** A sheet of an event that the district has not registered for this region: read, so that the officer learns of flaws first, and refused. */
final class UnknownFair implements Sitting {
    private final Period event;
    private final Kind kind = FairAttendances.layout().build();

    UnknownFair(Period event) {
        this.event = event;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public Optional<Refusal> against(Labels labels) {
        return Optional.of(new Refusal(
                "event-unknown", "活动编号“" + event.text() + "”没有在区人力社保局为本地区登记，文件未受理。请核对文件夹中的编号；编号无误的，请区人力社保局登记后重新上传。"));
    }

    @Override
    public Content content(Row row) {
        return new Content(Optional.empty(), Map.of(), Map.of());
    }
}
