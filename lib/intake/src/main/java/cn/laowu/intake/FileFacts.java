package cn.laowu.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the rows of a file are judged against. */
public final class FileFacts {

    private final FileContext context;
    private final Labels labels;
    private final @Nullable LocalDate lastDay;
    private final LocalDate latestStart;
    private final Map<Object, Object> known = new HashMap<>();

    /**
     * @param context what was known before the file was opened
     * @param labels the lines above the table
     * @param lastDay the last day of the file's period, where it is known
     */
    public FileFacts(FileContext context, Labels labels, Optional<LocalDate> lastDay) {
        this.context = context;
        this.labels = labels;
        this.lastDay = lastDay.orElse(null);
        latestStart = lastDay.filter(day -> day.isBefore(context.today())).orElse(context.today());
    }

    /** Returns what was known before the file was opened. */
    public FileContext context() {
        return context;
    }

    /** Returns the lines above the table. */
    public Labels labels() {
        return labels;
    }

    /** Returns the last day of the file's period (of the month, the year, the class or the event), where it is known. */
    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(lastDay);
    }

    /** Returns what a function makes of these facts, and asks it the first time alone; one function a key. One thread. */
    @SuppressWarnings("unchecked")
    <T> T once(Object key, Function<FileFacts, T> function) {
        Object value = known.get(key);
        if (value == null) {
            value = function.apply(this);
            known.put(key, value);
        }
        return (T) value;
    }

    /** Returns the last day on which something may have begun: the period's last, or today where that comes first. */
    public LocalDate latestStart() {
        return latestStart;
    }
}
