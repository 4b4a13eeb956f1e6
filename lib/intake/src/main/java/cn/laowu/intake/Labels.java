package cn.laowu.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines of {@code label：value} above a table: what they said and, for those that the kind declares, what they were read as. */
public final class Labels {

    private final Map<String, String> said;
    private final Map<Label<?>, Object> values;

    Labels(Map<String, String> said, Map<Label<?>, Object> values) {
        this.said = new LinkedHashMap<>(said);
        this.values = Map.copyOf(values);
    }

    static Labels none() {
        return new Labels(Map.of(), Map.of());
    }

    /** Returns what the lines said, by label, in the order of the sheet; labels that no kind declares are among them. */
    public Map<String, String> said() {
        return Collections.unmodifiableMap(said);
    }

    /** Returns what the label was read as, or null where the sheet does not have it. */
    @SuppressWarnings("unchecked")
    public <T> @Nullable T get(Label<T> label) {
        return (T) values.get(label);
    }
}
