package cn.laowu.adminapi;

import cn.laowu.access.Actor;
import cn.laowu.access.ETag;
import cn.laowu.access.ForAnyRole;
import cn.laowu.access.IfMatch;
import cn.laowu.access.Problems;
import cn.laowu.access.Roles;
import cn.laowu.casework.Officer;
import cn.laowu.casework.Registered;
import cn.laowu.casework.Registers;
import cn.laowu.desk.Deciders;
import cn.laowu.desk.register.YearSettings;
import cn.laowu.policy.QuotaGroup;
import cn.laowu.policy.QuotaGroupId;
import cn.laowu.policy.Reading;
import cn.laowu.policy.Region;
import cn.laowu.policy.RegionId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** {@code /v1/settings/{year}}: what the district sets for a year. Decisions that were made stay as they were. */
@Controller("/v1/settings")
public class SettingsController {
    private static final int MOST = 1_000_000;
    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2099;

    private final Registers registers;
    private final RegisterForms forms;
    private final Deciders deciders;
    private final Clock clock;

    SettingsController(Registers registers, RegisterForms forms, Deciders deciders, Clock clock) {
        this.registers = registers;
        this.forms = forms;
        this.deciders = deciders;
        this.clock = clock;
    }

    /**
     * A year's settings.
     *
     * @param trainingScale what 培训达到一定规模 means (R1), persons by region
     * @param adjustedTargets what a station is asked for instead of last year's number (M2), persons by region
     * @param quotas posts paid at one time where they differ from the measures', by quota group
     * @param readings which reading holds from which day of the year on
     */
    @Serdeable
    public record SettingsForm(
            @NotNull Map<String, Integer> trainingScale,
            @NotNull Map<String, Integer> adjustedTargets,
            @NotNull Map<String, Integer> quotas,
            @NotNull List<@Valid ReadingForm> readings) {

        static SettingsForm of(YearSettings settings) {
            return new SettingsForm(
                    texts(settings.trainingScale()),
                    texts(settings.adjustedTargets()),
                    texts(settings.quotas()),
                    settings.readings().stream()
                            .map(chosen -> new ReadingForm(chosen.reading(), chosen.token(), chosen.from()))
                            .toList());
        }

        private static <K> Map<String, Integer> texts(Map<K, Integer> numbers) {
            Map<String, Integer> texts = new TreeMap<>();
            numbers.forEach((key, number) -> texts.put(key.toString(), number));
            return texts;
        }
    }

    /** A reading, its token, and the first day on which it holds. */
    @Serdeable
    public record ReadingForm(
            @NotBlank String reading,
            @NotBlank String token,
            @NotNull LocalDate from) {}

    /** 200 with the settings and their tag; of a year for which nothing is set, empty ones with the tag {@code "0"}. */
    @Get("/{year}")
    @ForAnyRole
    public HttpResponse<SettingsForm> show(int year) {
        Optional<Registered> entry = find(year);
        YearSettings settings = entry.map(YearSettings::of).orElseGet(() -> YearSettings.none(Year.of(year)));
        return ETag.of(entry.map(Registered::revision).orElse(0L)).ok(SettingsForm.of(settings));
    }

    /** 200 with the new tag; 412 where they were changed since the editor looked. */
    @Put("/{year}")
    @Secured(Roles.DISTRICT_ADMIN)
    public HttpResponse<SettingsForm> change(Actor actor, int year, IfMatch ifMatch, @Valid @Body SettingsForm form) {
        Optional<Registered> current = find(year);
        ifMatch.require(ETag.of(current.map(Registered::revision).orElse(0L)));
        Map<String, String> facts = settings(Year.of(year), form).facts();
        Officer by = new Officer(actor.sub());
        String id = Integer.toString(year);
        Registers.Outcome outcome = current.isEmpty()
                ? registers.enter(YearSettings.REGISTER, id, facts, Map.of(), by, clock.instant())
                : registers.change(
                        YearSettings.REGISTER, id, current.get().revision(), facts, Map.of(), by, clock.instant());
        return RegisterAnswers.changed(outcome, entry -> SettingsForm.of(YearSettings.of(entry)));
    }

    private Optional<Registered> find(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Problems.notFound();
        }
        return registers.find(YearSettings.REGISTER, Integer.toString(year));
    }

    private YearSettings settings(Year year, SettingsForm form) {
        RegisterForms.Form reading = forms.form();
        YearSettings settings = new YearSettings(
                year,
                numbers(reading, "trainingScale", form.trainingScale(), this::region),
                numbers(reading, "adjustedTargets", form.adjustedTargets(), this::region),
                numbers(reading, "quotas", form.quotas(), this::group),
                readings(reading, year, form.readings()));
        reading.done();
        return settings;
    }

    private Optional<RegionId> region(String text) {
        return deciders.parties().regions().stream()
                .map(Region::id)
                .filter(id -> id.value().equals(text))
                .findFirst();
    }

    private Optional<QuotaGroupId> group(String text) {
        return deciders.parties().quotaGroups().stream()
                .map(QuotaGroup::id)
                .filter(id -> id.value().equals(text))
                .findFirst();
    }

    private static <K> Map<K, Integer> numbers(
            RegisterForms.Form reading, String field, Map<String, Integer> given, Function<String, Optional<K>> key) {
        Map<K, Integer> numbers = new HashMap<>();
        given.forEach((name, number) -> {
            String at = field + "/" + name;
            Optional<K> known = key.apply(name);
            reading.require(
                    known.isPresent(), at, "value-unknown", "没有这个地区或名额组。", "There is no such region or quota group.");
            boolean sound = number != null && number >= 0 && number <= MOST;
            reading.require(sound, at, "range", "应为0至" + MOST + "的整数。", "Must be a whole number of 0 to " + MOST + ".");
            if (known.isPresent() && sound) {
                numbers.put(known.get(), number);
            }
        });
        return numbers;
    }

    private static List<YearSettings.DatedReading> readings(
            RegisterForms.Form reading, Year year, List<ReadingForm> given) {
        List<YearSettings.DatedReading> readings = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            ReadingForm chosen = given.get(i);
            String at = "readings/" + i;
            Optional<Reading> known = Reading.fromName(chosen.reading());
            reading.require(
                    known.isPresent(), at + "/reading", "value-unknown", "没有这个读法。", "There is no such reading.");
            known.ifPresent(found -> reading.require(
                    found.accepts(chosen.token()),
                    at + "/token",
                    "value-unknown",
                    "只能是：" + String.join("、", found.tokens()) + "。",
                    "Must be one of " + String.join(", ", found.tokens()) + "."));
            reading.require(
                    Year.from(chosen.from()).equals(year),
                    at + "/from",
                    "range",
                    "应在本年度之内。",
                    "Must be a day of the year.");
            readings.add(new YearSettings.DatedReading(chosen.reading(), chosen.token(), chosen.from()));
        }
        return readings;
    }
}
