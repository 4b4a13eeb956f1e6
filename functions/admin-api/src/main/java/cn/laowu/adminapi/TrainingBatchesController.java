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
import cn.laowu.desk.register.TrainingBatch;
import cn.laowu.policy.ClassType;
import cn.laowu.policy.Mode;
import cn.laowu.policy.RegionId;
import cn.laowu.policy.TrainingClass;
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
import org.jspecify.annotations.Nullable;

/** {@code /v1/training-batches}: the training batches that the district registered (M8). */
@Controller("/v1/training-batches")
public class TrainingBatchesController {
    private static final String LOCAL = "local";
    private static final String BEIJING = "beijing";

    private final Registers registers;
    private final RegisterForms forms;
    private final Clock clock;

    TrainingBatchesController(Casework casework, RegisterForms forms, Clock clock) {
        this.registers = casework.registers();
        this.forms = forms;
        this.clock = clock;
    }

    /**
     * A batch.
     *
     * @param number as keys of files have it
     * @param organiser {@code local} for the region itself, {@code beijing} for a Beijing institution
     * @param classType {@code long}, {@code short} or {@code teacher}; of a Beijing institution's class alone
     * @param mode {@code on-site} or {@code online}; of a Beijing institution's class alone
     */
    @Serdeable
    public record BatchForm(
            @NotBlank @Size(max = 64) String number,
            @NotBlank String region,
            @NotBlank @Size(max = 200) String institution,
            @NotBlank String uscc,
            @NotBlank String organiser,
            @Nullable String classType,
            @Nullable String mode,
            @NotNull LocalDate opening,
            @NotNull LocalDate closing) {

        static BatchForm of(Registered entry) {
            TrainingBatch batch = TrainingBatch.of(entry);
            TrainingClass.ByBeijing beijing = batch.training().beijing();
            return new BatchForm(
                    batch.number(),
                    batch.training().region().value(),
                    batch.institution(),
                    batch.uscc(),
                    beijing == null ? LOCAL : BEIJING,
                    beijing == null ? null : beijing.type().token(),
                    beijing == null ? null : beijing.mode().token(),
                    batch.opening(),
                    batch.training().closing());
        }
    }

    @Post
    @Secured(Roles.DISTRICT_ADMIN)
    @WritesOnce
    public HttpResponse<BatchForm> enter(Actor actor, @Valid @Body BatchForm form) {
        TrainingBatch batch = batch(form);
        return RegisterAnswers.entered(
                registers.enter(
                        TrainingBatch.REGISTER,
                        batch.number(),
                        batch.facts(),
                        Map.of(),
                        new Officer(actor.sub()),
                        clock.instant()),
                "/v1/training-batches/" + batch.number(),
                BatchForm::of);
    }

    @Put("/{number}")
    @Secured(Roles.DISTRICT_ADMIN)
    public HttpResponse<BatchForm> change(Actor actor, String number, IfMatch ifMatch, @Valid @Body BatchForm form) {
        TrainingBatch batch = batch(form);
        if (!batch.number().equals(number)) {
            throw Problems.unprocessable("number-differs", "编号不能更改。", "The number can't be changed.");
        }
        Registered current = registers.find(TrainingBatch.REGISTER, number).orElseThrow(Problems::notFound);
        return RegisterAnswers.changed(
                registers.change(
                        TrainingBatch.REGISTER,
                        number,
                        RegisterAnswers.seen(current, ifMatch),
                        batch.facts(),
                        Map.of(),
                        new Officer(actor.sub()),
                        clock.instant()),
                BatchForm::of);
    }

    /** Batches in the order of their numbers; a region's user sees the region's own. */
    @Get
    @ForAnyRole
    public Page<BatchForm> list(Actor actor, Listing listing) {
        String after = listing.after("training-batches").orElse(null);
        List<Registered> entries = registers.page(TrainingBatch.REGISTER, after, listing.limit());
        List<BatchForm> items = entries.stream()
                .map(BatchForm::of)
                .filter(form -> sees(actor, form))
                .toList();
        String last = entries.size() < listing.limit()
                ? null
                : entries.get(entries.size() - 1).id();
        return listing.page(items, last, "training-batches");
    }

    @Get("/{number}")
    @ForAnyRole
    public HttpResponse<BatchForm> show(Actor actor, String number) {
        Registered entry = registers.find(TrainingBatch.REGISTER, number).orElseThrow(Problems::notFound);
        BatchForm form = BatchForm.of(entry);
        if (!sees(actor, form)) {
            throw Problems.notFound();
        }
        return ETag.of(entry.revision()).ok(form);
    }

    private static boolean sees(Actor actor, BatchForm form) {
        return actor.region().map(RegionId::value).map(form.region()::equals).orElse(true);
    }

    private TrainingBatch batch(BatchForm form) {
        RegisterForms.Form reading = forms.form();
        RegionId region = reading.region("region", form.region());
        String uscc = reading.uscc("uscc", form.uscc());
        boolean byBeijing = form.organiser().equals(BEIJING);
        reading.require(
                byBeijing || form.organiser().equals(LOCAL),
                "organiser",
                "value-unknown",
                "只能是：local, beijing。",
                "Must be one of local, beijing.");
        reading.require(
                byBeijing || (form.classType() == null && form.mode() == null),
                "classType",
                "unknown",
                "当地自行组织的培训不分班型和授课方式。",
                "Only a Beijing institution's class has a type and a mode.");
        ClassType type = byBeijing
                ? reading.word(
                        "classType",
                        Objects.requireNonNullElse(form.classType(), ""),
                        ClassType::fromToken,
                        "long, short, teacher")
                : null;
        Mode mode = byBeijing
                ? reading.word("mode", Objects.requireNonNullElse(form.mode(), ""), Mode::fromToken, "on-site, online")
                : null;
        reading.require(
                !form.closing().isBefore(form.opening()),
                "closing",
                "date-order",
                "结业日期早于开班日期。",
                "The class closes before it opens.");
        reading.done();
        return TrainingBatch.of(
                form.number(),
                Objects.requireNonNull(region),
                form.institution(),
                uscc,
                type == null || mode == null ? null : new TrainingClass.ByBeijing(type, mode),
                form.opening(),
                form.closing());
    }
}
