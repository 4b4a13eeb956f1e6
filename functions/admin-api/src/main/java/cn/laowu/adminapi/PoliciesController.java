package cn.laowu.adminapi;

import cn.laowu.access.ForAnyRole;
import cn.laowu.access.Problems;
import cn.laowu.desk.Deciders;
import cn.laowu.policy.Policy;
import cn.laowu.policy.PolicyEntry;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /v1/policies}: every dated parameter with its clause, by version. */
@Controller("/v1/policies")
public class PoliciesController {
    private final Deciders deciders;

    PoliciesController(Deciders deciders) {
        this.deciders = deciders;
    }

    /**
     * A version of the measures.
     *
     * @param from its first day
     * @param until its last day; null where no later version is known
     */
    @Serdeable
    public record VersionView(
            String version, LocalDate from, @Nullable LocalDate until) {

        static VersionView of(Policy policy) {
            return new VersionView(
                    policy.version(), policy.from(), policy.until().orElse(null));
        }
    }

    /** Every version, the earliest first, and the term in which the measures are in force (O4). */
    @Serdeable
    public record VersionsView(String title, LocalDate issuedOn, LocalDate lastDay, List<VersionView> items) {}

    /**
     * A value of a version.
     *
     * @param subject the group that it is for; null where it is for all
     * @param reference the words of the clause
     */
    @Serdeable
    public record ParameterView(
            String rule,
            String name,
            @Nullable String subject,
            String value,
            String unit,
            String clause,
            String reference,
            LocalDate from,
            @Nullable LocalDate until) {

        static ParameterView of(PolicyEntry entry) {
            return new ParameterView(
                    entry.rule(),
                    entry.name(),
                    entry.subject(),
                    entry.value(),
                    entry.unit(),
                    entry.clause(),
                    entry.reference(),
                    entry.from(),
                    entry.until());
        }
    }

    /** A version with every value. */
    @Serdeable
    public record PolicyView(VersionView version, List<ParameterView> parameters) {}

    @Get
    @ForAnyRole
    public VersionsView list() {
        return new VersionsView(
                deciders.book().title(),
                deciders.term().issuedOn(),
                deciders.term().lastDay(),
                deciders.book().versions().stream().map(VersionView::of).toList());
    }

    @Get("/{version}")
    @ForAnyRole
    public PolicyView show(String version) {
        Policy policy = deciders.book().versions().stream()
                .filter(candidate -> candidate.version().equals(version))
                .findFirst()
                .orElseThrow(Problems::notFound);
        return new PolicyView(
                VersionView.of(policy),
                policy.entries().stream().map(ParameterView::of).toList());
    }
}
