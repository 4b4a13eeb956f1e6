package cn.laowu.policy;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a question of {@code POST /v1/decisions}, or of a line of JSON, whose objects are maps, lists, texts, numbers and booleans. null
 * is absent.
 */
public final class ReadingAsk {

    private static final int MOST_WORKERS = 10_000;
    private static final int MOST_DAYS = 3_660;
    private static final List<Measure> DECIDING =
            Arrays.stream(Measure.values()).filter(m -> m != Measure.K1).toList();
    private static final List<OrganisationType> AT_FAIRS =
            List.of(OrganisationType.EMPLOYER, OrganisationType.HR_SERVICE);
    private static final List<OrganisationType> OF_PROJECTS =
            List.of(OrganisationType.ASSOCIATION, OrganisationType.HR_SERVICE);

    private final PolicyBook book;

    /** Takes the book whose regions questions may name. */
    public ReadingAsk(PolicyBook book) {
        this.book = book;
    }

    /**
     * Returns the question.
     *
     * @param object its JSON: {@code measure}, {@code asOf}, {@code facts}, {@code readings}
     * @throws AskFault naming everything that is wrong with it
     */
    public Ask read(Map<String, ?> object) {
        List<FactFault> faults = new ArrayList<>();
        Facts ask = new Facts("", object, faults);
        Measure measure = ask.choice("measure", ReadingAsk::measure, Measure::name, DECIDING);
        LocalDate asOf = ask.date("asOf");
        Map<String, String> readings = readings(ask.optionalObject("readings"));
        Facts facts = ask.object("facts");
        ask.nothingElse();
        Question question = measure == null || facts == null ? null : question(measure, facts, asOf);
        if (measure == null || asOf == null || question == null || !faults.isEmpty()) {
            throw new AskFault(faults);
        }
        return new Ask(measure, asOf, question, readings);
    }

    private static Optional<Measure> measure(String name) {
        return DECIDING.stream().filter(measure -> measure.name().equals(name)).findFirst();
    }

    private static Map<String, String> readings(@Nullable Facts given) {
        if (given == null) {
            return Map.of();
        }
        Map<String, String> readings = given.texts();
        try {
            Readings.of(readings);
        } catch (UnknownReading e) {
            e.offending().forEach((name, token) -> given.fault(fault(given.at(name), name)));
        }
        return readings;
    }

    private static FactFault fault(String pointer, String name) {
        return Reading.fromName(name)
                .map(reading -> FactFault.choice(pointer, String.join(", ", reading.tokens())))
                .orElseGet(() -> FactFault.unknown(pointer));
    }

    private @Nullable Question question(Measure measure, Facts facts, @Nullable LocalDate asOf) {
        Question question = switch (measure) {
            case M1 -> stationYear(facts);
            case M2 -> stationFigures(facts);
            case M3 -> postMonth(facts);
            case M4 -> fairAttendance(facts, asOf);
            case M5 -> serviceProject(facts);
            case M6 -> beijingEmployment(facts);
            case M7 -> nomination(facts);
            case M8 -> trainee(facts, asOf);
            case K1 -> throw new IllegalStateException("K1 decides nothing");
        };
        facts.nothingElse();
        return question;
    }

    private @Nullable Question stationYear(Facts facts) {
        RegionId region = facts.region("region", book);
        Year year = facts.year("year");
        Boolean paidBefore = facts.optionalFlag("paidBefore");
        return region == null || year == null || paidBefore == null ? null : new StationYear(region, year, paidBefore);
    }

    private @Nullable Question stationFigures(Facts facts) {
        RegionId region = facts.region("region", book);
        Year year = facts.year("year");
        Integer helped = facts.count("helped");
        Integer helpedLastYear = facts.optionalCount("helpedLastYear");
        Integer adjustedTarget = facts.optionalCount("adjustedTarget");
        Boolean assessmentMet = facts.flag("assessmentMet");
        Integer trained = facts.count("trained");
        Integer trainingScale = facts.optionalCount("trainingScale");
        return region == null || year == null || helped == null || assessmentMet == null || trained == null
                ? null
                : new StationFigures(
                        region, year, helped, helpedLastYear, adjustedTarget, assessmentMet, trained, trainingScale);
    }

    private @Nullable Question postMonth(Facts facts) {
        RegionId region = facts.region("region", book);
        YearMonth month = facts.month("month");
        Category category = facts.category("category");
        Integer days = facts.count("attendanceDays");
        LocalDate start = facts.optionalDate("start");
        LocalDate end = facts.optionalDate("end");
        Boolean paidBefore = facts.optionalFlag("paidBefore");
        requireOrder(facts, start, end);
        if (month != null && days != null && days > month.lengthOfMonth()) {
            facts.fault(FactFault.impossible(
                    facts.at("attendanceDays"),
                    month + "只有" + month.lengthOfMonth() + "天，出勤不能是" + days + "天。",
                    days + " days of attendance in " + month));
        }
        return region == null
                        || month == null
                        || category == null
                        || days == null
                        || paidBefore == null
                        || !facts.sound()
                ? null
                : new PostMonth(region, month, category, days, start, end, paidBefore);
    }

    private @Nullable Question fairAttendance(Facts facts, @Nullable LocalDate asOf) {
        OrganisationType type =
                facts.choice("organisationType", OrganisationType::fromToken, OrganisationType::token, AT_FAIRS);
        Boolean beijing = facts.flag("beijingOrganisation");
        Boolean organised = facts.flag("organisedByChaoyang");
        RegionId region = facts.region("region", book);
        Mode mode = mode(facts);
        Boolean attendedBefore = facts.flag("attendedBefore");
        LocalDate day = day(facts, asOf);
        return type == null
                        || beijing == null
                        || organised == null
                        || region == null
                        || mode == null
                        || attendedBefore == null
                        || day == null
                        || !facts.sound()
                ? null
                : new FairAttendance(type, beijing, organised, region, mode, attendedBefore, day);
    }

    private @Nullable Question serviceProject(Facts facts) {
        OrganisationType type =
                facts.choice("organisationType", OrganisationType::fromToken, OrganisationType::token, OF_PROJECTS);
        Boolean chaoyang = facts.flag("chaoyangOrganisation");
        Money approved = facts.amountAbove0("approvedAmount");
        String basis = facts.text("basis");
        Boolean paidBefore = facts.optionalFlag("paidBefore");
        return type == null || chaoyang == null || approved == null || basis == null || paidBefore == null
                ? null
                : new ServiceProject(type, chaoyang, approved, basis, paidBefore);
    }

    private @Nullable Question beijingEmployment(Facts facts) {
        RegionId region = facts.region("region", book);
        Category category = facts.category("category");
        Year year = facts.year("year");
        LocalDate start = facts.date("start");
        LocalDate end = facts.optionalDate("end");
        Boolean paidThisYear = facts.flag("paidThisYear");
        requireOrder(facts, start, end);
        return region == null
                        || category == null
                        || year == null
                        || start == null
                        || paidThisYear == null
                        || !facts.sound()
                ? null
                : new BeijingEmployment(region, category, year, start, end, paidThisYear);
    }

    private @Nullable Question nomination(Facts facts) {
        RegionId region = facts.region("region", book);
        Boolean selfFounded = facts.flag("selfFounded");
        Boolean grantedBefore = facts.flag("grantedBefore");
        Integer before = facts.count("nominationsBefore");
        List<Facts> listed = facts.objects("workers", MOST_WORKERS);
        List<Worker> workers = new ArrayList<>();
        for (Facts worker : listed == null ? List.<Facts>of() : listed) {
            Category category = worker.category("category");
            LocalDate start = worker.date("start");
            LocalDate end = worker.optionalDate("end");
            Boolean elsewhere = worker.optionalFlag("countedElsewhere");
            boolean ordered = requireOrder(worker, start, end);
            worker.nothingElse();
            if (category != null && start != null && elsewhere != null && ordered) {
                workers.add(new Worker(category, start, end, elsewhere));
            }
        }
        return region == null || selfFounded == null || grantedBefore == null || before == null || listed == null
                ? null
                : new Nomination(region, selfFounded, grantedBefore, before, workers);
    }

    private @Nullable Question trainee(Facts facts, @Nullable LocalDate asOf) {
        RegionId region = facts.region("region", book);
        String organiser = facts.choice("organiser", Optional::of, token -> token, List.of("local", "beijing"));
        boolean byBeijing = "beijing".equals(organiser);
        ClassType type = byBeijing
                ? facts.choice("classType", ClassType::fromToken, ClassType::token, List.of(ClassType.values()))
                : null;
        Mode mode = byBeijing ? mode(facts) : null;
        Integer days = facts.optionalCount("days", 1, MOST_DAYS);
        Category category = facts.category("category");
        Boolean completed = facts.flag("completed");
        Boolean paidBefore = facts.optionalFlag("paidBefore");
        LocalDate closing = day(facts, asOf);
        if (region == null
                || organiser == null
                || category == null
                || completed == null
                || paidBefore == null
                || closing == null
                || !facts.sound()) {
            return null;
        }
        TrainingClass.ByBeijing beijing = type == null || mode == null ? null : new TrainingClass.ByBeijing(type, mode);
        return new Trainee(new TrainingClass(region, beijing, closing, days), category, completed, paidBefore);
    }

    private static @Nullable Mode mode(Facts facts) {
        return facts.choice("mode", Mode::fromToken, Mode::token, List.of(Mode.values()));
    }

    /** The day of the event, or the class's last: the day of decision where the facts name none, and never after it. */
    private static @Nullable LocalDate day(Facts facts, @Nullable LocalDate asOf) {
        LocalDate date = facts.optionalDate("date");
        if (date != null && asOf != null && date.isAfter(asOf)) {
            facts.fault(FactFault.impossible(
                    facts.at("date"),
                    facts.at("date") + "（" + date + "）在核定日" + asOf + "之后，尚未发生。",
                    facts.at("date") + " " + date + " lies after the day of decision, " + asOf));
        }
        return date == null ? asOf : date;
    }

    private static boolean requireOrder(Facts facts, @Nullable LocalDate start, @Nullable LocalDate end) {
        if (start == null || end == null || !end.isBefore(start)) {
            return true;
        }
        facts.fault(FactFault.impossible(
                facts.at("end"),
                facts.at("end") + "（" + end + "）早于" + facts.at("start") + "（" + start + "）。",
                facts.at("end") + " " + end + " is before " + facts.at("start") + " " + start));
        return false;
    }
}
