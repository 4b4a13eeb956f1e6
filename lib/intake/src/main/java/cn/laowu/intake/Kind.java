package cn.laowu.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The declaration of a kind of file: its columns, the lines above its table, what makes two rows one, and its own checks. */
public final class Kind {

    private final KindName name;
    private final List<Column<?>> columns;
    private final int[] indexById;
    private final List<Label<?>> labels;
    private final List<LabelOrder> labelOrders;
    private final @Nullable Label<LocalDate> lastDay;
    private final List<RowCheck> checks;
    private final @Nullable Identity identity;
    private final List<SharedValue> shared;

    private Kind(Builder builder) {
        name = builder.name;
        columns = List.copyOf(builder.columns);
        indexById = new int[columns.stream().mapToInt(Column::id).max().orElse(0) + 1];
        Arrays.fill(indexById, -1);
        for (int i = 0; i < columns.size(); i++) {
            indexById[columns.get(i).id()] = i;
        }
        labels = List.copyOf(builder.labels);
        labelOrders = List.copyOf(builder.labelOrders);
        lastDay = builder.lastDay;
        checks = List.copyOf(builder.checks);
        identity = builder.identity;
        shared = List.copyOf(builder.shared);
    }

    /** Starts the declaration of this kind. */
    public static Builder declare(KindName name) {
        return new Builder(name);
    }

    /** Returns its id, title, cardinality and period. */
    public KindName name() {
        return name;
    }

    /** Returns its columns in the order of the blank sheet. */
    public List<Column<?>> columns() {
        return columns;
    }

    /** Returns the lines that it has above its table. */
    public List<Label<?>> labels() {
        return labels;
    }

    int indexOf(Column<?> column) {
        int index = column.id() < indexById.length ? indexById[column.id()] : -1;
        if (index >= 0) {
            return index;
        }
        throw new IllegalArgumentException(name.id() + " declares no column " + column.name());
    }

    List<LabelOrder> labelOrders() {
        return labelOrders;
    }

    Optional<Label<LocalDate>> lastDay() {
        return Optional.ofNullable(lastDay);
    }

    List<RowCheck> checks() {
        return checks;
    }

    @Nullable
    Identity identity() {
        return identity;
    }

    List<SharedValue> shared() {
        return shared;
    }

    @Override
    public String toString() {
        return name.id();
    }

    /** Two labels of which the first may not be after the second. */
    record LabelOrder(Label<LocalDate> first, Label<LocalDate> second) {}

    /** Collects a declaration. */
    public static final class Builder {

        private final KindName name;
        private final List<Column<?>> columns = new ArrayList<>();
        private final List<Label<?>> labels = new ArrayList<>();
        private final List<LabelOrder> labelOrders = new ArrayList<>();
        private final List<RowCheck> checks = new ArrayList<>();
        private final List<SharedValue> shared = new ArrayList<>();
        private @Nullable Label<LocalDate> lastDay;
        private @Nullable Identity identity;

        private Builder(KindName name) {
            this.name = name;
        }

        /** Adds columns, in the order of the blank sheet. */
        public Builder columns(Column<?>... more) {
            columns.addAll(List.of(more));
            return this;
        }

        /** Adds lines above the table, in the order of the blank sheet. */
        public Builder labels(Label<?>... more) {
            labels.addAll(List.of(more));
            return this;
        }

        /** Says that the day of {@code second} may not come before that of {@code first}, or the file is refused. */
        public Builder labelsInOrder(Label<LocalDate> first, Label<LocalDate> second) {
            labelOrders.add(new LabelOrder(first, second));
            return this;
        }

        /** Says which label holds the last day of the batch or event; a file whose last day lies ahead is refused. */
        public Builder lastDay(Label<LocalDate> label) {
            lastDay = label;
            return this;
        }

        /** Adds a check over the cells of a row. */
        public Builder check(RowCheck check) {
            checks.add(check);
            return this;
        }

        /** Says that two rows with the same value of this column are the same person or organisation: {@code duplicate-in-file}. */
        public Builder identity(Column<? extends PackedId> key) {
            identity = new Identity(key, null, null);
            return this;
        }

        /** Says the same as {@link #identity}, but only of rows whose days overlap; an empty end is without an end. */
        public Builder identityWhileOverlapping(
                Column<? extends PackedId> key, Column<LocalDate> start, Column<LocalDate> end) {
            identity = new Identity(key, start, end);
            return this;
        }

        /** Warns with this code where rows of different persons hold the same value. */
        public Builder warnOfShared(Column<? extends PackedId> value, Column<? extends PackedId> person, String code) {
            shared.add(new SharedValue(value, person, code));
            return this;
        }

        /**
         * Returns the kind.
         *
         * @throws IllegalStateException where no column is required, so that no header could be told from data
         */
        public Kind build() {
            if (columns.stream().noneMatch(Column::isRequired)) {
                throw new IllegalStateException(name.id() + " requires no column");
            }
            return new Kind(this);
        }
    }
}
