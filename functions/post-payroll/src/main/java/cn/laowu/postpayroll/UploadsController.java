package cn.laowu.postpayroll;

import cn.laowu.access.Actor;
import cn.laowu.access.AnswersConflicts;
import cn.laowu.access.AnswersProblems;
import cn.laowu.access.ApiText;
import cn.laowu.access.FieldFault;
import cn.laowu.access.ForAnyRole;
import cn.laowu.access.FreeText;
import cn.laowu.access.Problems;
import cn.laowu.access.Roles;
import cn.laowu.access.WritesOnce;
import cn.laowu.casework.FilingId;
import cn.laowu.casework.Officer;
import cn.laowu.casework.UploadId;
import cn.laowu.desk.AdoptingUpload;
import cn.laowu.desk.AnnouncingUpload;
import cn.laowu.desk.ConfirmingFiled;
import cn.laowu.desk.Desk;
import cn.laowu.desk.FindingRunReceipts;
import cn.laowu.wiring.ConfirmationBody;
import cn.laowu.wiring.Confirmations;
import cn.laowu.wiring.FilingView;
import cn.laowu.wiring.WithdrawalBody;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /v1/uploads}: addresses to put files to, and what became of them. */
@Controller("/v1/uploads")
public class UploadsController {
    /** Less than an address lasts, so that a repeated call has time left to send the file. */
    private static final int ADDRESS_MINUTES = 10;

    private final AnnouncingUpload announcingUpload;
    private final AdoptingUpload adoptingUpload;
    private final ConfirmingFiled confirmingFiled;
    private final ShowingUpload showingUpload;

    UploadsController(
            AnnouncingUpload announcingUpload,
            AdoptingUpload adoptingUpload,
            ConfirmingFiled confirmingFiled,
            FindingRunReceipts findingRunReceipts,
            Desk desk) {
        this.announcingUpload = announcingUpload;
        this.adoptingUpload = adoptingUpload;
        this.confirmingFiled = confirmingFiled;
        this.showingUpload = new ShowingUpload(desk, findingRunReceipts);
    }

    /**
     * A file that is to come.
     *
     * @param size bytes
     * @param replaces of a kind that is several files: the upload whose place it takes
     */
    @Serdeable
    public record Announcement(
            @Schema(example = "zhuozi") @NotBlank String region,
            @Schema(example = "welfare-posts") @NotBlank String kind,
            @Schema(example = "2026-10") @NotBlank String period,

            @Schema(example = "卓资县2026年10月花名册.xlsx")
            @NotBlank
            @FreeText(
                    anyLongNumber = false,
                    message =
                            "personal-number|文件名会永久保存，里面不能有身份证号，请给文件改名后再上传。|The name of a file is kept for good: rename"
                                    + " the file so that no ID number is in it.")
            String fileName,

            @Schema(example = "25061") long size,
            @Nullable String replaces) {}

    /** 201 with the address to PUT the file to and the headers to send with it. */
    @Post
    @Secured({Roles.REGION_CLERK, Roles.DISTRICT_ADMIN, Roles.DISTRICT_PAYER})
    @WritesOnce(goodForMinutes = ADDRESS_MINUTES)
    @Operation(operationId = "announceUpload", summary = "Announce a file")
    @ApiResponse(responseCode = "201", description = "An address to PUT the file to, and the headers to send with it")
    @AnswersProblems
    @AnswersConflicts
    public HttpResponse<UploadView.Address> announce(
            @Parameter(hidden = true) Actor actor,
            @Parameter(description = ApiText.KEY) @Header("Idempotency-Key") String idempotencyKey,
            @Valid @Body Announcement wish) {
        UploadRights.toSend(actor, wish.region(), wish.kind());
        AnnouncingUpload.Outcome outcome = announcingUpload.announce(
                new AnnouncingUpload.Announcement(
                        wish.region(),
                        wish.kind(),
                        wish.period(),
                        wish.fileName(),
                        wish.size(),
                        replaced(wish.replaces())),
                new Officer(actor.sub()),
                idempotencyKey);
        if (outcome instanceof AnnouncingUpload.Outcome.Announced announced) {
            String id = announced.upload().id().value();
            return HttpResponse.created(
                    new UploadView.Address(
                            id,
                            announced.address().url().toString(),
                            announced.address().headers()),
                    URI.create("/v1/uploads/" + id));
        }
        if (outcome instanceof AnnouncingUpload.Outcome.OtherFile) {
            throw Problems.unprocessable(
                    "idempotency-key-reused",
                    "这个 Idempotency-Key 已用于另一份文件，请换一个新的。",
                    "This Idempotency-Key was used for another file; take a new one.");
        }
        throw Problems.invalid(faults(((AnnouncingUpload.Outcome.Refused) outcome).wrong()));
    }

    @Get("/{id}")
    @ForAnyRole
    @Operation(operationId = "getUpload", summary = "What became of an upload")
    @ApiResponse(responseCode = "200", description = "The upload: state, counts, refusal, addresses of the receipt")
    @AnswersProblems
    public UploadView show(@Parameter(hidden = true) Actor actor, String id) {
        filing(actor, id);
        return showingUpload.show(UploadId.of(id)).orElseThrow(Problems::notFound);
    }

    /** A clerk puts their name on an object that came without one; it is judged under their name, soon after. */
    @Post("/{id}/adoption")
    @Secured(Roles.REGION_CLERK)
    @WritesOnce
    @Operation(
            operationId = "adoptUpload",
            summary = "Put one's name on a file that came without one",
            parameters =
                    @Parameter(
                            name = "Idempotency-Key",
                            in = ParameterIn.HEADER,
                            required = true,
                            description = ApiText.KEY,
                            schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "202", description = "Adopted; Location says where to see what becomes of it")
    @AnswersProblems
    @AnswersConflicts
    public HttpResponse<UploadView> adopt(@Parameter(hidden = true) Actor actor, String id) {
        filing(actor, id);
        UploadId upload = UploadId.of(id);
        switch (adoptingUpload.adopt(upload, new Officer(actor.sub()))) {
            case ADOPTED -> {
                return HttpResponse.accepted(URI.create("/v1/uploads/" + id))
                        .body(showingUpload.show(upload).orElseThrow(Problems::notFound));
            }
            case NOT_NOBODYS ->
                throw Problems.conflict(
                        "adopted-already", "这份文件已有上传人，不需要认领。", "This file has an uploader; there is nothing to adopt.");
            case NOT_JUDGED ->
                throw Problems.conflict(
                        "nothing-to-adopt",
                        "这份文件整份未受理或仍在读取，不能认领。请看回执，改好后重新上传。",
                        "This file was refused whole or is still being read; see its receipt and upload it anew.");
            case UNKNOWN -> throw Problems.notFound();
        }
        throw Problems.notFound();
    }

    /** Confirms the rows of what the upload is filed as, of any kind; of a roster the same act as {@code /v1/rosters/…/confirmation}. */
    @Post("/{id}/confirmation")
    @Secured({Roles.REGION_CONFIRMER, Roles.DISTRICT_AUDITOR})
    @WritesOnce
    @Operation(
            operationId = "confirmUpload",
            summary = "Confirm what the upload is filed as",
            parameters =
                    @Parameter(
                            name = "Idempotency-Key",
                            in = ParameterIn.HEADER,
                            required = true,
                            description = ApiText.KEY,
                            schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "200", description = "What stands, as it stands now")
    @AnswersProblems
    @AnswersConflicts
    public FilingView confirm(@Parameter(hidden = true) Actor actor, String id, @Valid @Body ConfirmationBody body) {
        return FilingView.of(Confirmations.done(confirmingFiled.confirm(
                standing(actor, id), body.hash(), new Officer(actor.sub()), Optional.ofNullable(body.evidence()))));
    }

    @Delete("/{id}/confirmation")
    @Secured({Roles.REGION_CONFIRMER, Roles.DISTRICT_AUDITOR})
    @Operation(operationId = "withdrawUploadConfirmation", summary = "Take the confirmation back")
    @ApiResponse(responseCode = "200", description = "What stands, as it stands now")
    @AnswersProblems
    @AnswersConflicts
    public FilingView withdraw(@Parameter(hidden = true) Actor actor, String id, @Valid @Body WithdrawalBody body) {
        return FilingView.of(Confirmations.done(
                confirmingFiled.withdraw(standing(actor, id), body.reason(), new Officer(actor.sub()))));
    }

    /** The filing, where it is the actor's to confirm and the upload is what stands of it. */
    private FilingId standing(Actor actor, String id) {
        FilingId filing = filing(actor, id);
        UploadRights.toConfirm(actor, filing.region());
        if (!showingUpload.stands(UploadId.of(id))) {
            throw Problems.conflict(
                    "not-standing",
                    "这份文件不是本期现行的文件，不能确认。请查看现行的文件。",
                    "This upload is not what stands for its period; look at the one that does.");
        }
        return filing;
    }

    /** The filing of an upload that exists for the actor. */
    private FilingId filing(Actor actor, String id) {
        FilingId filing = Optional.of(id)
                .filter(UploadId::isOne)
                .flatMap(text -> showingUpload.filing(UploadId.of(text)))
                .orElseThrow(Problems::notFound);
        UploadRights.toSee(actor, filing.region());
        return filing;
    }

    private static Optional<UploadId> replaced(@Nullable String id) {
        if (id == null) {
            return Optional.empty();
        }
        if (!UploadId.isOne(id)) {
            throw Problems.invalid(FieldFault.body(
                    "/replaces", "value-unknown", "replaces 不是上传编号。", "replaces is not the id of an upload."));
        }
        return Optional.of(UploadId.of(id));
    }

    private static List<FieldFault> faults(List<AnnouncingUpload.Wrong> wrong) {
        return wrong.stream()
                .map(field -> FieldFault.body(
                        "/" + field.field(),
                        field.why().code(),
                        field.why().zh(),
                        "The field " + field.field() + " is not acceptable: "
                                + field.why().code() + "."))
                .toList();
    }
}
