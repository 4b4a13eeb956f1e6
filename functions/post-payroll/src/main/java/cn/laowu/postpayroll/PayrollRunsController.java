package cn.laowu.postpayroll;

import cn.laowu.access.Actor;
import cn.laowu.access.AnswersConflicts;
import cn.laowu.access.AnswersProblems;
import cn.laowu.access.ApiText;
import cn.laowu.access.FieldFault;
import cn.laowu.access.ForAnyRole;
import cn.laowu.access.Listing;
import cn.laowu.access.Page;
import cn.laowu.access.Problem;
import cn.laowu.access.Problems;
import cn.laowu.access.Roles;
import cn.laowu.access.WritesOnce;
import cn.laowu.casework.Casework;
import cn.laowu.casework.Officer;
import cn.laowu.casework.RunId;
import cn.laowu.casework.RunPeriod;
import cn.laowu.casework.RunState;
import cn.laowu.desk.Deciders;
import cn.laowu.desk.RunMonths;
import cn.laowu.desk.RunRequests;
import cn.laowu.policy.Parties;
import cn.laowu.policy.QuotaGroup;
import cn.laowu.policy.Region;
import cn.laowu.policy.RegionId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code /v1/payroll-runs}: computes the month, shows runs, their lines and registers. */
@Controller("/v1/payroll-runs")
public class PayrollRunsController {
    /** A request waits for a run of up to so many rows; a longer one is done behind it (API Gateway waits 30 s). */
    private static final int ROWS_WAITED_FOR = 5_000;

    private final Casework casework;
    private final Deciders deciders;
    private final Parties parties;
    private final RunningPostPayroll runningPostPayroll;
    private final RunRequests runRequests;
    private final IssuingRegister issuingRegister;
    private final ShowingRun showingRun;
    private final PagingRuns pagingRuns;
    private final PagingLines pagingLines;
    private final Clock clock;

    PayrollRunsController(
            Casework casework,
            Deciders deciders,
            RunningPostPayroll runningPostPayroll,
            RunRequests runRequests,
            IssuingRegister issuingRegister,
            Clock clock) {
        this.casework = casework;
        this.deciders = deciders;
        this.parties = deciders.parties();
        this.runningPostPayroll = runningPostPayroll;
        this.runRequests = runRequests;
        this.issuingRegister = issuingRegister;
        this.showingRun = new ShowingRun(casework, clock);
        this.pagingRuns = new PagingRuns(casework, deciders, showingRun, clock);
        this.clock = clock;
        this.pagingLines = new PagingLines(casework.runs());
    }

    /** The runs that a call computed. */
    @Serdeable
    public record Computed(List<PayrollRunView> runs) {}

    /** 200 with a run for each quota group; 202 where a group is too large for a request, then see the list for what became of it. */
    @Post
    @Secured(Roles.DISTRICT_ADMIN)
    @WritesOnce
    @Operation(
            operationId = "runPayroll",
            summary = "Compute the month, and seal what may be sealed",
            parameters =
                    @Parameter(
                            name = "Idempotency-Key",
                            in = ParameterIn.HEADER,
                            required = true,
                            description = ApiText.KEY,
                            schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "200", description = "A run for each quota group")
    @ApiResponse(
            responseCode = "202",
            description = "The same, but for groups too large for a request; Location is the list that will show them")
    @AnswersProblems
    @AnswersConflicts
    public HttpResponse<Computed> run(@Parameter(hidden = true) Actor actor, @Valid @Body RunWish wish) {
        if (wish.month().isBefore(deciders.firstMonth())) {
            throw Problems.invalid(FieldFault.body(
                    "/month",
                    "not-in-term",
                    "这个月早于措施的第一套标准（" + deciders.firstMonth() + " 起），不能核定。",
                    "The month lies before the first parameters, of " + deciders.firstMonth() + "."));
        }
        YearMonth thisMonth = YearMonth.now(clock);
        if (wish.month().isAfter(thisMonth)) {
            throw Problems.invalid(FieldFault.body(
                    "/month",
                    "period-future",
                    "这个月还没有开始（本月是 " + thisMonth + "），不能核定。",
                    "The month has not begun; this one is " + thisMonth + "."));
        }
        RunningPostPayroll.Request request = new RunningPostPayroll.Request(
                wish.month(),
                regions(wish.without()),
                Boolean.TRUE.equals(wish.draft()),
                Boolean.TRUE.equals(wish.ahead()));
        Officer by = new Officer(actor.sub());
        List<Done> done = EachGroup.of(parties.quotaGroups(), group -> run(group, request, by));
        List<PayrollRunView> runs =
                done.stream().flatMap(group -> group.view().stream()).toList();
        return done.stream().anyMatch(Done::later)
                ? HttpResponse.<Computed>accepted(URI.create("/v1/payroll-runs?month=" + wish.month()))
                        .body(new Computed(runs))
                : HttpResponse.ok(new Computed(runs));
    }

    private record Done(boolean later, Optional<PayrollRunView> view) {}

    private Done run(QuotaGroup group, RunningPostPayroll.Request request, Officer by) {
        if (rows(group, request.month()) > ROWS_WAITED_FOR) {
            runRequests.send(
                    new RunPeriod(group.id(), request.month()),
                    request.without(),
                    request.draft(),
                    request.ahead(),
                    by);
            return new Done(true, Optional.empty());
        }
        RunningPostPayroll.GroupRun done = runningPostPayroll.run(group, request, by);
        return new Done(false, done.run().map(run -> showingRun.show(done, run)));
    }

    /** Runs of a month, or of all months with the newest first; by quota group. */
    @Get
    @ForAnyRole
    @Operation(
            operationId = "listPayrollRuns",
            summary = "Runs of a month, or of all",
            parameters = {
                @Parameter(
                        name = "limit",
                        in = ParameterIn.QUERY,
                        description = ApiText.LIMIT,
                        schema = @Schema(type = "integer", minimum = "1", maximum = "200")),
                @Parameter(
                        name = "cursor",
                        in = ParameterIn.QUERY,
                        description = ApiText.CURSOR,
                        schema = @Schema(type = "string"))
            })
    @ApiResponse(responseCode = "200", description = "A page of runs, by quota group")
    @AnswersProblems
    public Page<PayrollRunView> list(
            @Parameter(hidden = true) Actor actor,
            @Parameter(hidden = true) Listing listing,
            @Nullable @QueryValue YearMonth month) {
        String list = "payroll-runs " + (month == null ? "" : month);
        PagingRuns.Runs runs = pagingRuns.page(
                visible(actor), actor.region(), Optional.ofNullable(month), listing.after(list), listing.limit());
        return listing.page(
                runs.runs().stream()
                        .map(run -> showingRun.show(run.state(), run.computed(), actor.region()))
                        .toList(),
                runs.next().orElse(null),
                list);
    }

    @Get("/{id}")
    @ForAnyRole
    @Operation(operationId = "getPayrollRun", summary = "One run")
    @ApiResponse(responseCode = "200", description = "The run; to a region's user its own part")
    @AnswersProblems
    public PayrollRunView show(@Parameter(hidden = true) Actor actor, String id) {
        PagingRuns.Run found = found(actor, id);
        return showingRun.show(found.state(), found.computed(), actor.region());
    }

    /** Lines by their persons' tokens; {@code region} narrows. A region's user sees the region's own. */
    @Get("/{id}/lines")
    @ForAnyRole
    @Operation(
            operationId = "listPayrollLines",
            summary = "Lines of a run",
            parameters = {
                @Parameter(
                        name = "limit",
                        in = ParameterIn.QUERY,
                        description = ApiText.LIMIT,
                        schema = @Schema(type = "integer", minimum = "1", maximum = "200")),
                @Parameter(
                        name = "cursor",
                        in = ParameterIn.QUERY,
                        description = ApiText.CURSOR,
                        schema = @Schema(type = "string"))
            })
    @ApiResponse(responseCode = "200", description = "A page of lines")
    @AnswersProblems
    @ApiResponse(
            responseCode = "409",
            description = "The draft was computed anew between two pages; begin with the first",
            content = @Content(mediaType = AnswersProblems.JSON, schema = @Schema(implementation = Problem.class)))
    public Page<PayrollLineView> lines(
            @Parameter(hidden = true) Actor actor,
            @Parameter(hidden = true) Listing listing,
            String id,
            @Nullable @QueryValue String region) {
        PagingRuns.Run found = found(actor, id);
        Optional<RegionId> only =
                actor.narrowed(region == null ? null : known(region).orElseThrow(Problems::notFound));
        String list = "lines " + id + " " + only.map(RegionId::value).orElse("");
        PagingLines.Lines page = pagingLines
                .page(found.computed().generation(), only, listing.after(list), listing.limit())
                .orElseThrow(() -> Problems.conflict(
                        "draft-recomputed",
                        "草稿已重新核定，请从第一页重新读取。",
                        "The draft was computed anew; begin with the first page."));
        return listing.page(
                page.lines().stream().map(PayrollLineView::of).toList(),
                page.next().orElse(null),
                list);
    }

    /** 303 to the workbook. */
    @Get("/{id}/register.xlsx")
    @ForAnyRole
    @Operation(operationId = "getPayrollRegister", summary = "The register of a run as a workbook")
    @ApiResponse(responseCode = "303", description = "Location is an address of minutes of the workbook")
    @AnswersProblems
    public HttpResponse<Void> register(@Parameter(hidden = true) Actor actor, String id) {
        PagingRuns.Run found = found(actor, id);
        return HttpResponse.seeOther(
                issuingRegister.address(found.id(), found.state(), found.computed(), actor.region()));
    }

    private PagingRuns.Run found(Actor actor, String text) {
        RunId id = RunId.parse(text, parties).orElseThrow(Problems::notFound);
        boolean theirs = visible(actor).stream()
                .anyMatch(group -> group.id().equals(id.period().group()));
        if (!theirs) {
            throw Problems.notFound();
        }
        RunState state = casework.runs().state(id.period());
        return new PagingRuns.Run(
                id, state, showingRun.find(id, state, actor.region()).orElseThrow(Problems::notFound));
    }

    private List<QuotaGroup> visible(Actor actor) {
        return parties.quotaGroups().stream()
                .filter(group -> actor.region().map(group.regions()::contains).orElse(true))
                .toList();
    }

    private int rows(QuotaGroup group, YearMonth month) {
        return group.regions().stream()
                .map(region -> casework.filings().find(RunMonths.roster(region, month)))
                .flatMap(filing -> filing.confirmedJudgements().stream())
                .mapToInt(judgement -> judgement.accepted())
                .sum();
    }

    private Set<RegionId> regions(@Nullable List<String> named) {
        Set<RegionId> regions = new HashSet<>();
        List<FieldFault> unknown = new ArrayList<>();
        List<String> texts = named == null ? List.of() : named;
        for (int at = 0; at < texts.size(); at++) {
            Optional<RegionId> region = known(texts.get(at));
            region.ifPresent(regions::add);
            if (region.isEmpty()) {
                unknown.add(FieldFault.body("/without/" + at, "value-unknown", "没有这个地区。", "There is no such region."));
            }
        }
        if (!unknown.isEmpty()) {
            throw Problems.invalid(unknown);
        }
        return regions;
    }

    private Optional<RegionId> known(String text) {
        return parties.named(text).map(Region::id);
    }
}
