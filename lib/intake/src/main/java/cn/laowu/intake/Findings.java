package cn.laowu.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is found in one row. */
public final class Findings {

    private List<Finding> refusals = List.of();
    private List<Finding> warnings = List.of();

    Findings() {}

    /** Says that the row is refused, and why. */
    public void refuse(String code, @Nullable Column<?> column, String zh) {
        refusals = with(refusals, code, column == null ? null : column.name(), zh);
    }

    /** Says what a person should look at; the row is not refused for it. */
    public void warn(String code, @Nullable Column<?> column, String zh) {
        warnings = with(warnings, code, column == null ? null : column.name(), zh);
    }

    /** Returns whether the row is refused with this code already. */
    public boolean has(String code) {
        for (Finding finding : refusals) {
            if (finding.code().equals(code)) {
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        return refusals.isEmpty();
    }

    /** Forgets what refuses the row: it was accepted before, and stays so. */
    void keep() {
        refusals = List.of();
    }

    List<Finding> refusals() {
        return refusals;
    }

    List<Finding> warnings() {
        return warnings;
    }

    private static List<Finding> with(List<Finding> list, String code, @Nullable String column, String zh) {
        // most rows have nothing: the list is made when the first finding comes
        List<Finding> more = list.isEmpty() ? new ArrayList<>(2) : list;
        more.add(new Finding(code, column, zh));
        return more;
    }
}
