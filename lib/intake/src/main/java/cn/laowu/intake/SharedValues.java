package cn.laowu.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Warns of a value that accepted rows of different persons share, such as one bank account. */
final class SharedValues {

    private final List<SharedValue> declared;
    private final List<Map<Object, Holder>> holders = new ArrayList<>();

    private record Holder(Object person, int row) {}

    SharedValues(Kind kind) {
        declared = kind.shared();
        declared.forEach(shared -> holders.add(new HashMap<>()));
    }

    void judge(Row row, Findings findings) {
        for (int i = 0; i < declared.size(); i++) {
            SharedValue shared = declared.get(i);
            Object value = row.get(shared.value());
            Object person = row.get(shared.person());
            if (value == null || person == null) {
                continue;
            }
            Holder first = holders.get(i).putIfAbsent(value, new Holder(person, row.number()));
            if (first != null && !first.person().equals(person)) {
                findings.warn(
                        shared.code(),
                        shared.value(),
                        "与第 " + first.row() + " 行另一人的" + shared.value().name() + "相同，请核实是否填错。");
            }
        }
    }
}
