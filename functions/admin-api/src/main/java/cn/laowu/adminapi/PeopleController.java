package cn.laowu.adminapi;

import cn.laowu.access.FieldFault;
import cn.laowu.access.Language;
import cn.laowu.access.Masked;
import cn.laowu.access.Problems;
import cn.laowu.access.Roles;
import cn.laowu.casework.Casework;
import cn.laowu.casework.PersonId;
import cn.laowu.desk.Deciders;
import cn.laowu.desk.person.TellingOfPerson;
import cn.laowu.desk.person.Told;
import cn.laowu.intake.IdNumber;
import cn.laowu.policy.Measure;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code /v1/people}: everything that was decided for one person, over regions and measures; for the district alone. */
@Controller("/v1/people")
public class PeopleController {
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{32}");
    private static final int MOST_MONTHS = 60;

    private final Casework casework;
    private final Deciders deciders;
    private final TellingOfPerson tellingOfPerson;
    private final Clock clock;

    PeopleController(Casework casework, Deciders deciders, Clock clock) {
        this.casework = casework;
        this.deciders = deciders;
        this.tellingOfPerson = new TellingOfPerson(casework, deciders.parties());
        this.clock = clock;
    }

    /** Whom an officer holds a document of; in the body, for addresses get into logs. */
    @Serdeable
    public record Wanted(@NotBlank @Size(max = 64) String idNumber) {
        /** Returns nothing of it: this text may get into a log. */
        @Override
        public String toString() {
            return "Wanted[]";
        }
    }

    /** The token by which everything else names the person. */
    @Serdeable
    public record FoundView(String token, Masked idNumber) {}

    /** 200 with the token of the person of a 身份证号; 404 where no file ever named one. Writes nothing. */
    @Post("/lookup")
    @Secured({Roles.DISTRICT_AUDITOR, Roles.DISTRICT_PAYER, Roles.DISTRICT_ADMIN, Roles.INSPECTOR})
    public FoundView lookUp(@Valid @Body Wanted wanted) {
        String number = number(wanted.idNumber());
        PersonId person = casework.people().find(number).orElseThrow(Problems::notFound);
        return new FoundView(person.value(), Masked.idNumber(number));
    }

    private String number(String text) {
        String folded = text.replaceAll("[\\s\\u00a0\\u3000]", "").toUpperCase(Locale.ROOT);
        try {
            return IdNumber.of(folded, LocalDate.now(clock)).value();
        } catch (IllegalArgumentException unsound) {
            throw Problems.invalid(
                    FieldFault.body(
                            "/idNumber",
                            "id-check-digit",
                            "身份证号应为18位，出生日期和校验码须正确（GB 11643）。",
                            "Must be a number of 18 characters with a real birth date and a sound check character (GB 11643)."));
        }
    }

    /**
     * What became of every row about the person, and of which months, years and measures none names the person.
     *
     * @param from first month of the gaps that are told; the first of the term where absent
     * @param to last month; this one where absent
     */
    @Get("/{token}")
    @Secured({Roles.DISTRICT_AUDITOR, Roles.DISTRICT_PAYER, Roles.DISTRICT_ADMIN, Roles.INSPECTOR})
    public PersonView show(
            Language language, String token, @Nullable @QueryValue YearMonth from, @Nullable @QueryValue YearMonth to) {
        if (!TOKEN.matcher(token).matches()) {
            throw Problems.notFound();
        }
        PersonId person = PersonId.of(token);
        String number = casework.people().findNumber(person).orElseThrow(Problems::notFound);
        YearMonth first =
                Objects.requireNonNullElse(from, YearMonth.from(deciders.term().issuedOn()));
        YearMonth last = Objects.requireNonNullElse(to, YearMonth.now(clock));
        if (first.plusMonths(MOST_MONTHS).isBefore(last)) {
            throw Problems.invalid(FieldFault.query(
                    "from", "number-range", "一次最多查询60个月。", "At most 60 months can be asked for at once."));
        }
        List<Told> told = tellingOfPerson.tell(person);
        return new PersonView(
                token,
                Masked.idNumber(number),
                told.stream().map(PersonView.ItemView::of).toList(),
                gaps(told, first, last, language));
    }

    private static List<PersonView.GapView> gaps(List<Told> told, YearMonth first, YearMonth last, Language language) {
        List<PersonView.GapView> gaps = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            addGap(gaps, told, Measure.M3, month.toString(), language);
        }
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            addGap(gaps, told, Measure.M6, Integer.toString(year), language);
        }
        addGap(gaps, told, Measure.M7, null, language);
        addGap(gaps, told, Measure.M8, null, language);
        return gaps;
    }

    private static void addGap(
            List<PersonView.GapView> gaps,
            List<Told> told,
            Measure measure,
            @Nullable String period,
            Language language) {
        boolean named = told.stream()
                .anyMatch(item -> item.measure() == measure
                        && (period == null || item.filing().period().equals(period)));
        if (!named) {
            gaps.add(PersonView.GapView.of(measure.name(), period, language));
        }
    }
}
