package cn.laowu.intake;

import java.util.List;

/** Warns of a value that accepted rows of different persons share, such as one bank account. */
final class SharedValues {

    private final List<Holders> all;

    SharedValues(Kind kind) {
        all = kind.shared().stream().map(Holders::new).toList();
    }

    void judge(Row row, Findings findings) {
        for (Holders holders : all) {
            holders.judge(row, findings);
        }
    }

    /** Who held each value first, and in which row. */
    private static final class Holders {

        private final SharedValue shared;
        private final KeyIndex values = new KeyIndex();
        private final LongList personHighs = new LongList();
        private final LongList personLows = new LongList();
        private final IntList rows = new IntList();

        Holders(SharedValue shared) {
            this.shared = shared;
        }

        void judge(Row row, Findings findings) {
            PackedId value = row.get(shared.value());
            PackedId person = row.get(shared.person());
            if (value == null || person == null) {
                return;
            }
            int first = values.putIfAbsent(value, rows.size());
            if (first == KeyIndex.NONE) {
                personHighs.add(person.high());
                personLows.add(person.low());
                rows.add(row.number());
            } else if (personLows.get(first) != person.low() || personHighs.get(first) != person.high()) {
                findings.warn(
                        shared.code(),
                        shared.value(),
                        "与第 " + rows.get(first) + " 行另一人的" + shared.value().name() + "相同，请核实是否填错。");
            }
        }
    }
}
