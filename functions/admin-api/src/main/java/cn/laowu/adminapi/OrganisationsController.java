package cn.laowu.adminapi;

import cn.laowu.access.Actor;
import cn.laowu.access.ETag;
import cn.laowu.access.IfMatch;
import cn.laowu.access.Listing;
import cn.laowu.access.Masked;
import cn.laowu.access.Page;
import cn.laowu.access.Problems;
import cn.laowu.access.Roles;
import cn.laowu.access.WritesOnce;
import cn.laowu.casework.Casework;
import cn.laowu.casework.Officer;
import cn.laowu.casework.Registered;
import cn.laowu.casework.Registers;
import cn.laowu.desk.register.Organisation;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /v1/organisations}: the organisations that may be paid, and to which account (M4, M5, M8). */
@Controller("/v1/organisations")
public class OrganisationsController {
    private final Registers registers;
    private final RegisterForms forms;
    private final Clock clock;

    OrganisationsController(Casework casework, RegisterForms forms, Clock clock) {
        this.registers = casework.registers();
        this.forms = forms;
        this.clock = clock;
    }

    /**
     * An organisation.
     *
     * @param uscc its 统一社会信用代码
     * @param beijing whether the district holds it for one of Beijing, whatever its code says
     * @param chaoyang whether it is one of Chaoyang
     * @param account its bank account; null leaves what is registered
     */
    @Serdeable
    public record OrganisationForm(
            @NotBlank String uscc,
            @NotBlank @Size(max = 200) String name,
            @NotNull Boolean beijing,
            @NotNull Boolean chaoyang,
            @Nullable String account) {}

    /** An organisation as answers show it: of the account, the last digits. */
    @Serdeable
    public record OrganisationView(
            String uscc,
            String name,
            boolean beijing,
            boolean chaoyang,
            @Nullable Masked account) {

        static OrganisationView of(Registered entry) {
            Organisation organisation = Organisation.of(entry);
            return new OrganisationView(
                    organisation.uscc(),
                    organisation.name(),
                    organisation.beijing(),
                    organisation.chaoyang(),
                    organisation.account().isEmpty() ? null : Masked.account(organisation.account()));
        }
    }

    @Post
    @Secured(Roles.DISTRICT_ADMIN)
    @WritesOnce
    public HttpResponse<OrganisationView> enter(Actor actor, @Valid @Body OrganisationForm form) {
        Organisation organisation = organisation(form, "");
        return RegisterAnswers.entered(
                registers.enter(
                        Organisation.REGISTER,
                        organisation.uscc(),
                        organisation.facts(),
                        organisation.confidential(),
                        new Officer(actor.sub()),
                        clock.instant()),
                "/v1/organisations/" + organisation.uscc(),
                OrganisationView::of);
    }

    @Put("/{number}")
    @Secured(Roles.DISTRICT_ADMIN)
    public HttpResponse<OrganisationView> change(
            Actor actor, String number, IfMatch ifMatch, @Valid @Body OrganisationForm form) {
        if (!form.uscc().equals(number)) {
            throw Problems.unprocessable("number-differs", "编号不能更改。", "The number can't be changed.");
        }
        Registered current = registers.find(Organisation.REGISTER, number).orElseThrow(Problems::notFound);
        Organisation organisation = organisation(form, Organisation.of(current).account());
        return RegisterAnswers.changed(
                registers.change(
                        Organisation.REGISTER,
                        number,
                        RegisterAnswers.seen(current, ifMatch),
                        organisation.facts(),
                        organisation.confidential(),
                        new Officer(actor.sub()),
                        clock.instant()),
                OrganisationView::of);
    }

    /** Organisations in the order of their codes; the district's users alone see them. */
    @Get
    @Secured({Roles.DISTRICT_ADMIN, Roles.DISTRICT_AUDITOR, Roles.DISTRICT_PAYER, Roles.INSPECTOR})
    public Page<OrganisationView> list(Listing listing) {
        String after = listing.after("organisations").orElse(null);
        List<Registered> entries = registers.page(Organisation.REGISTER, after, listing.limit());
        List<OrganisationView> items =
                entries.stream().map(OrganisationView::of).toList();
        String last = entries.size() < listing.limit()
                ? null
                : entries.get(entries.size() - 1).id();
        return listing.page(items, last, "organisations");
    }

    @Get("/{number}")
    @Secured({Roles.DISTRICT_ADMIN, Roles.DISTRICT_AUDITOR, Roles.DISTRICT_PAYER, Roles.INSPECTOR})
    public HttpResponse<OrganisationView> show(String number) {
        Registered entry = registers.find(Organisation.REGISTER, number).orElseThrow(Problems::notFound);
        return ETag.of(entry.revision()).ok(OrganisationView.of(entry));
    }

    private Organisation organisation(OrganisationForm form, String known) {
        RegisterForms.Form reading = forms.form();
        String uscc = reading.uscc("uscc", form.uscc());
        String account = form.account() == null ? known : reading.account("account", form.account());
        reading.done();
        return new Organisation(uscc, form.name(), form.beijing(), form.chaoyang(), account);
    }
}
