package cn.laowu.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the declared lines above a table, or refuses the file for them. */
final class LabelReading implements CellFaults {

    private final Kind kind;
    private final FileContext context;
    private final boolean epoch1904;
    private final List<Finding> unreadable = new ArrayList<>();
    private String reading = "";

    LabelReading(Kind kind, FileContext context, boolean epoch1904) {
        this.kind = kind;
        this.context = context;
        this.epoch1904 = epoch1904;
    }

    Labels read(LabelLines lines) throws FileRefusal {
        Map<Label<?>, Object> values = new HashMap<>();
        for (Label<?> label : kind.labels()) {
            RawCell cell = lines.cell(label);
            if (cell.type() != CellType.ERROR && !Texts.isBlank(cell.text())) {
                reading = label.name();
                Object value = label.column().reader().read(cell.text(), cell.type(), this);
                if (value != null) {
                    values.put(label, value);
                }
            }
        }
        Labels labels = new Labels(lines.said(), values);
        List<Finding> missing = new ArrayList<>();
        for (Label<?> label : kind.labels()) {
            if (label.isRequired(labels) && labels.get(label) == null && !isUnreadable(label)) {
                missing.add(new Finding("label-missing", label.name(), "表格上方缺少“" + label.name() + "：”一行"));
            }
        }
        checkOrders(labels);
        refuse(missing);
        refuse(unreadable);
        return labels;
    }

    private boolean isUnreadable(Label<?> label) {
        return unreadable.stream().anyMatch(finding -> label.name().equals(finding.column()));
    }

    private void checkOrders(Labels labels) {
        for (Kind.LabelOrder order : kind.labelOrders()) {
            LocalDate first = labels.get(order.first());
            LocalDate second = labels.get(order.second());
            if (first != null && second != null && second.isBefore(first)) {
                reading = order.second().name();
                refuse(
                        "label-unreadable",
                        reading + " " + second + " 早于" + order.first().name() + " " + first);
            }
        }
    }

    private static void refuse(List<Finding> findings) throws FileRefusal {
        if (!findings.isEmpty()) {
            String all = findings.stream().map(Finding::zh).collect(Collectors.joining("；"));
            Finding first = findings.get(0);
            throw new FileRefusal(new Finding(first.code(), first.column(), all + "。请改正后重新上传。"));
        }
    }

    @Override
    public LocalDate today() {
        return context.today();
    }

    @Override
    public boolean epoch1904() {
        return epoch1904;
    }

    @Override
    public void refuse(String code, String zh) {
        String sentence = zh.endsWith("。") ? zh.substring(0, zh.length() - 1) : zh;
        unreadable.add(new Finding("label-unreadable", reading, "表格上方的“" + reading + "”：" + sentence));
    }
}
