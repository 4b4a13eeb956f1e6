package cn.laowu.intake;

import java.util.function.Predicate;

/**
 * A line above the table that a kind of file has: {@code label：value}.
 *
 * @param <T> what its value is read as
 */
public final class Label<T> {

    private final Column<T> column;
    private final Predicate<Labels> required;

    private Label(Column<T> column, Predicate<Labels> required) {
        this.column = column;
        this.required = required;
    }

    /** Returns the label that is named and read as this column is, and required where the column is. */
    public static <T> Label<T> of(Column<T> column) {
        return new Label<>(column, labels -> column.isRequired());
    }

    /** Returns this label as one that a file must have where the labels above it say so. */
    public Label<T> requiredWhen(Predicate<Labels> condition) {
        return new Label<>(column, condition);
    }

    /** Returns the name that stands before the colon. */
    public String name() {
        return column.name();
    }

    /** Returns how it is named and read. */
    public Column<T> column() {
        return column;
    }

    boolean isRequired(Labels labels) {
        return required.test(labels);
    }

    @Override
    public String toString() {
        return name();
    }
}
