package cn.laowu.desk.register;

import cn.laowu.casework.Refusal;
import cn.laowu.intake.Label;
import cn.laowu.intake.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Compares the lines above a table with what the district registered. */
public final class Differences {
    private final Labels labels;
    private final List<String> differing = new ArrayList<>();

    public Differences(Labels labels) {
        this.labels = labels;
    }

    /** Takes note where the line says other than the register. */
    public <T> Differences compare(Label<T> label, T registered) {
        if (!Objects.equals(labels.get(label), registered)) {
            differing.add(label.name() + "（登记为“" + registered + "”）");
        }
        return this;
    }

    /**
     * Returns why the file is refused: {@code register-differs}; empty where all lines agree.
     *
     * @param what the entry, as the officer knows it, such as 活动“ZPH-2026-03”
     */
    public Optional<Refusal> refusal(String what) {
        return differing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "register-differs",
                        "表头与区人力社保局登记的" + what + "不一致：" + String.join("、", differing)
                                + "。请核对后更正表格；登记有误的，请联系区人力社保局更正登记。"));
    }
}
