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
import cn.laowu.casework.Casework;
import cn.laowu.casework.Officer;
import cn.laowu.casework.UploadId;
import cn.laowu.desk.ConfirmingFiled;
import cn.laowu.desk.Deciders;
import cn.laowu.desk.FindingRunReceipts;
import cn.laowu.desk.RunMonths;
import cn.laowu.policy.Region;
import cn.laowu.policy.RegionId;
import cn.laowu.wiring.ConfirmationBody;
import cn.laowu.wiring.Confirmations;
import cn.laowu.wiring.WithdrawalBody;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
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
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /v1/rosters}: what stands for a region and month, and the region's word for it. */
@Controller("/v1/rosters/{region}/{month}")
public class RostersController {
    private final Casework casework;
    private final Deciders deciders;
    private final ConfirmingFiled confirmingFiled;
    private final SettingRosterRowAside settingRosterRowAside;
    private final FindingRunReceipts findingRunReceipts;

    RostersController(
            Casework casework,
            Deciders deciders,
            ConfirmingFiled confirmingFiled,
            SettingRosterRowAside settingRosterRowAside,
            FindingRunReceipts findingRunReceipts) {
        this.casework = casework;
        this.deciders = deciders;
        this.confirmingFiled = confirmingFiled;
        this.settingRosterRowAside = settingRosterRowAside;
        this.findingRunReceipts = findingRunReceipts;
    }

    /**
     * Sets a row aside.
     *
     * @param reason why; kept for ever, so nothing personal
     * @param uploadId of the file in which the officer saw the row: where another stands by now, nothing is done; null leaves that out
     */
    @Serdeable
    public record SettingAsideBody(
            @NotBlank @Size(max = 200) @FreeText String reason,

            @Nullable String uploadId) {}

    @Get
    @ForAnyRole
    @Operation(operationId = "getRoster", summary = "What stands for a region and month")
    @ApiResponse(responseCode = "200", description = "The roster; of a month without a file its state is none")
    @AnswersProblems
    public RosterView show(@Parameter(hidden = true) Actor actor, String region, YearMonth month) {
        RegionId known = known(actor, region);
        return RosterView.of(
                casework.filings().find(RunMonths.roster(known, month)), findingRunReceipts.find(known, month));
    }

    @Post("/confirmation")
    @Secured(Roles.REGION_CONFIRMER)
    @WritesOnce
    @Operation(
            operationId = "confirmRoster",
            summary = "Confirm the rows that the hash names",
            parameters =
                    @Parameter(
                            name = "Idempotency-Key",
                            in = ParameterIn.HEADER,
                            required = true,
                            description = ApiText.KEY,
                            schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "200", description = "The roster as it stands now")
    @AnswersProblems
    @AnswersConflicts
    public RosterView confirm(
            @Parameter(hidden = true) Actor actor, String region, YearMonth month, @Valid @Body ConfirmationBody body) {
        return RosterView.of(Confirmations.done(confirmingFiled.confirm(
                RunMonths.roster(known(actor, region), month),
                body.hash(),
                new Officer(actor.sub()),
                Optional.ofNullable(body.evidence()))));
    }

    @Delete("/confirmation")
    @Secured(Roles.REGION_CONFIRMER)
    @Operation(operationId = "withdrawRosterConfirmation", summary = "Take the confirmation back")
    @ApiResponse(responseCode = "200", description = "The roster as it stands now")
    @AnswersProblems
    @AnswersConflicts
    public RosterView withdraw(
            @Parameter(hidden = true) Actor actor, String region, YearMonth month, @Valid @Body WithdrawalBody body) {
        return RosterView.of(Confirmations.done(confirmingFiled.withdraw(
                RunMonths.roster(known(actor, region), month), body.reason(), new Officer(actor.sub()))));
    }

    /**
     * Sets a row aside, confirmed or not.
     *
     * @param row 1-based, as the receipt numbers it
     */
    @Post("/rows/{row}/setting-aside")
    @Secured(Roles.DISTRICT_AUDITOR)
    @WritesOnce
    @Operation(
            operationId = "setRowAside",
            summary = "Set a row of the standing roster aside, confirmed or not",
            parameters =
                    @Parameter(
                            name = "Idempotency-Key",
                            in = ParameterIn.HEADER,
                            required = true,
                            description = ApiText.KEY,
                            schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "200", description = "The roster as it stands now")
    @AnswersProblems
    @AnswersConflicts
    public RosterView setAside(
            @Parameter(hidden = true) Actor actor,
            String region,
            YearMonth month,
            int row,
            @Valid @Body SettingAsideBody body) {
        Optional<UploadId> lookedAt = Optional.ofNullable(body.uploadId()).map(text -> {
            if (!UploadId.isOne(text)) {
                throw Problems.invalid(
                        FieldFault.body("/uploadId", "value-unknown", "没有这个上传编号。", "This is no upload id."));
            }
            return UploadId.of(text);
        });
        return RosterView.of(SettingsAside.done(settingRosterRowAside.setAside(
                known(actor, region), month, lookedAt, row, body.reason(), new Officer(actor.sub()))));
    }

    /** The region, where there is such a one and it exists for the actor. */
    private RegionId known(Actor actor, String text) {
        return actor.within(deciders.parties().named(text).map(Region::id).orElseThrow(Problems::notFound));
    }
}
