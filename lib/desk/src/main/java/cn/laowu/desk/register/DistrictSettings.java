package cn.laowu.desk.register;

import cn.laowu.casework.Registers;
import cn.laowu.policy.PostQuotas;
import cn.laowu.policy.QuotaGroupId;
import cn.laowu.policy.Readings;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Every year's settings as they stand now. What was decided by earlier ones stays as it was decided; each decision keeps the readings that
 * held.
 */
public record DistrictSettings(List<YearSettings> years) {
    /** More years than the measures will ever be in force. */
    private static final int YEARS = 200;

    /** Nothing is set. */
    public static final DistrictSettings NONE = new DistrictSettings(List.of());

    /** Keeps its own copy. */
    public DistrictSettings {
        years = List.copyOf(years);
    }

    /** Returns what reads them anew whenever it is asked: one query. */
    public static Supplier<DistrictSettings> in(Registers registers) {
        return () -> new DistrictSettings(registers.page(YearSettings.REGISTER, null, YEARS).stream()
                .map(YearSettings::of)
                .toList());
    }

    /**
     * Returns the readings by which is decided on that day: of each the one that was chosen last, and the deployment's where none was.
     *
     * @param deployed the readings where the district has set none
     */
    public Readings readingsOn(LocalDate day, Readings deployed) {
        Map<String, String> chosen = new HashMap<>();
        years.stream()
                .flatMap(year -> year.readings().stream())
                .filter(reading -> !reading.from().isAfter(day))
                .sorted(Comparator.comparing(YearSettings.DatedReading::from))
                .forEach(reading -> chosen.put(reading.reading(), reading.token()));
        return deployed.with(chosen);
    }

    /** Returns the quotas of posts that differ from the measures'. */
    public PostQuotas quotas() {
        Map<Year, Map<QuotaGroupId, Integer>> quotas = new HashMap<>();
        years.forEach(year -> quotas.put(year.year(), year.quotas()));
        return PostQuotas.of(quotas);
    }

    /** Returns the settings of a year; of one for which nothing is set, none. */
    public YearSettings of(Year year) {
        return years.stream()
                .filter(settings -> settings.year().equals(year))
                .findFirst()
                .orElseGet(() -> YearSettings.none(year));
    }
}
