package cn.laowu.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One version of the measures: every parameter as it holds from one day until the next change. Immutable. */
public final class Policy {

    private static final int FINGERPRINT_BYTES = 6;

    private final String version;
    private final DatedValues values;
    private final @Nullable LocalDate until;

    Policy(String district, DatedValues values, @Nullable LocalDate until) {
        this.version = district + "-" + values.start() + "-" + fingerprint(values.entries());
        this.values = values;
        this.until = until;
    }

    /**
     * What decides is the value, its unit and the clause that a decision cites. The words quoted beside it may be mended, and the
     * days may be closed by a later version, without another name for what was decided before.
     */
    private static String fingerprint(List<PolicyEntry> entries) {
        String content = entries.stream()
                .map(e -> String.join(
                        "\t", e.rule(), e.name(), String.valueOf(e.subject()), e.value(), e.unit(), e.clause()))
                .collect(Collectors.joining("\n"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /**
     * Returns the stable name of this version: the district, the first day and a fingerprint of the values, such as
     * {@code chaoyang-2020-12-16-0a1b2c3d4e5f}.
     */
    public String version() {
        return version;
    }

    /** Returns the first day of this version. */
    public LocalDate from() {
        return values.start();
    }

    /** Returns the last day of this version, or nothing where no later one is known. */
    public Optional<LocalDate> until() {
        return Optional.ofNullable(until);
    }

    /** Returns the parties while this version holds. */
    public Parties parties() {
        return value(Parameters.PARTIES);
    }

    /**
     * Returns how many posts of the group are paid at one time (clause 二).
     *
     * @throws IllegalArgumentException where this version has no such group
     */
    public int postQuota(QuotaGroupId group) {
        return value(Parameters.POST_QUOTA, group.value());
    }

    /** Returns the measures whose money must not become fixed assets (clause 六.2). */
    public Set<Measure> noFixedAssets() {
        return value(Parameters.NO_FIXED_ASSETS);
    }

    /**
     * Returns every amount of money that this version sets for the measure: one, one for each kind of case, or none where the text has no
     * rate (M5).
     *
     * @param region whose rates alone are asked for where they differ by region; empty for those of all
     */
    public Set<Money> amounts(Measure measure, Optional<RegionId> region) {
        Set<Money> amounts = new HashSet<>();
        for (Parameter<?> parameter : Parameters.EVERY) {
            boolean ofMeasure =
                    parameter.rule().equals(measure.name()) || parameter.rule().startsWith(measure.name() + ".");
            if (ofMeasure && parameter.form().equals(ValueForm.MONEY)) {
                subjects(parameter, region)
                        .forEach(subject -> Optional.ofNullable(values.find(parameter, subject))
                                .ifPresent(value -> amounts.add((Money) value.value())));
            }
        }
        return amounts;
    }

    private List<String> subjects(Parameter<?> parameter, Optional<RegionId> region) {
        if (parameter.subject() != Parameter.Subject.GROUP) {
            return List.of(Series.ALL);
        }
        return parties().regions().stream()
                .filter(known -> region.map(known.id()::equals).orElse(true))
                .map(known -> known.group().value())
                .distinct()
                .toList();
    }

    /** Returns every value of this version with its clause, in the order of the clauses. */
    public List<PolicyEntry> entries() {
        return values.entries();
    }

    /** Returns the value that holds for all. */
    <T> T value(Parameter<T> parameter) {
        return set(values.find(parameter), parameter, Series.ALL).value();
    }

    /** Returns the value that holds for the subject. */
    <T> T value(Parameter<T> parameter, String subject) {
        return set(values.find(parameter, subject), parameter, subject).value();
    }

    /** Returns the clause that sets a parameter with one value for all. */
    String clause(Parameter<?> parameter) {
        return set(values.find(parameter), parameter, Series.ALL).clause();
    }

    private <T> Dated<T> set(@Nullable Dated<T> value, Parameter<?> parameter, String subject) {
        if (value == null) {
            throw new IllegalArgumentException(version + " has no " + Series.name(parameter, subject));
        }
        return value;
    }

    @Override
    public String toString() {
        return version;
    }
}
