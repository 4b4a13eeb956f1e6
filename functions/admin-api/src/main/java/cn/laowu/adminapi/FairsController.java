package cn.laowu.adminapi;

import cn.laowu.access.Actor;
import cn.laowu.access.ETag;
import cn.laowu.access.ForAnyRole;
import cn.laowu.access.IfMatch;
import cn.laowu.access.Listing;
import cn.laowu.access.Page;
import cn.laowu.access.Problems;
import cn.laowu.access.Roles;
import cn.laowu.access.WritesOnce;
import cn.laowu.casework.Casework;
import cn.laowu.casework.Officer;
import cn.laowu.casework.Registered;
import cn.laowu.casework.Registers;
import cn.laowu.desk.register.Fair;
import cn.laowu.policy.Mode;
import cn.laowu.policy.RegionId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@code /v1/fairs}: the recruitment events that the district registered (M4). */
@Controller("/v1/fairs")
public class FairsController {
    private final Registers registers;
    private final RegisterForms forms;
    private final Clock clock;

    FairsController(Casework casework, RegisterForms forms, Clock clock) {
        this.registers = casework.registers();
        this.forms = forms;
        this.clock = clock;
    }

    /**
     * An event.
     *
     * @param number as keys of files have it
     * @param region where it is held, or whom it serves
     * @param mode {@code on-site} or {@code online}
     */
    @Serdeable
    public record FairForm(
            @NotBlank @Size(max = 64) String number,
            @NotBlank String region,
            @NotNull LocalDate day,
            @NotBlank String mode,
            @NotNull Boolean organisedByChaoyang) {

        static FairForm of(Registered entry) {
            Fair fair = Fair.of(entry);
            return new FairForm(
                    fair.number(),
                    fair.region().value(),
                    fair.day(),
                    fair.mode().token(),
                    fair.organisedByChaoyang());
        }
    }

    @Post
    @Secured(Roles.DISTRICT_ADMIN)
    @WritesOnce
    public HttpResponse<FairForm> enter(Actor actor, @Valid @Body FairForm form) {
        Fair fair = fair(form);
        return RegisterAnswers.entered(
                registers.enter(
                        Fair.REGISTER,
                        fair.number(),
                        fair.facts(),
                        Map.of(),
                        new Officer(actor.sub()),
                        clock.instant()),
                "/v1/fairs/" + fair.number(),
                FairForm::of);
    }

    @Put("/{number}")
    @Secured(Roles.DISTRICT_ADMIN)
    public HttpResponse<FairForm> change(Actor actor, String number, IfMatch ifMatch, @Valid @Body FairForm form) {
        Fair fair = fair(form);
        if (!fair.number().equals(number)) {
            throw Problems.unprocessable("number-differs", "编号不能更改。", "The number can't be changed.");
        }
        Registered current = registers.find(Fair.REGISTER, number).orElseThrow(Problems::notFound);
        return RegisterAnswers.changed(
                registers.change(
                        Fair.REGISTER,
                        number,
                        RegisterAnswers.seen(current, ifMatch),
                        fair.facts(),
                        Map.of(),
                        new Officer(actor.sub()),
                        clock.instant()),
                FairForm::of);
    }

    /** Events in the order of their numbers; a region's user sees the region's own. */
    @Get
    @ForAnyRole
    public Page<FairForm> list(Actor actor, Listing listing) {
        String after = listing.after("fairs").orElse(null);
        List<Registered> entries = registers.page(Fair.REGISTER, after, listing.limit());
        List<FairForm> items = entries.stream()
                .map(FairForm::of)
                .filter(form -> sees(actor, form))
                .toList();
        String last = entries.size() < listing.limit()
                ? null
                : entries.get(entries.size() - 1).id();
        return listing.page(items, last, "fairs");
    }

    @Get("/{number}")
    @ForAnyRole
    public HttpResponse<FairForm> show(Actor actor, String number) {
        Registered entry = registers.find(Fair.REGISTER, number).orElseThrow(Problems::notFound);
        FairForm form = FairForm.of(entry);
        if (!sees(actor, form)) {
            throw Problems.notFound();
        }
        return ETag.of(entry.revision()).ok(form);
    }

    private static boolean sees(Actor actor, FairForm form) {
        return actor.region().map(RegionId::value).map(form.region()::equals).orElse(true);
    }

    private Fair fair(FairForm form) {
        RegisterForms.Form reading = forms.form();
        RegionId region = reading.region("region", form.region());
        Mode mode = reading.word("mode", form.mode(), Mode::fromToken, "on-site, online");
        reading.done();
        return new Fair(
                form.number(),
                Objects.requireNonNull(region),
                form.day(),
                Objects.requireNonNull(mode),
                form.organisedByChaoyang());
    }
}
