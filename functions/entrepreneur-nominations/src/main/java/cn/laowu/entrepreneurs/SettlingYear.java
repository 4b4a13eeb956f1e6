package cn.laowu.entrepreneurs;

import cn.laowu.casework.Age;
import cn.laowu.casework.Alongside;
import cn.laowu.casework.Award;
import cn.laowu.casework.Casework;
import cn.laowu.casework.FileVersion;
import cn.laowu.casework.FiledGroup;
import cn.laowu.casework.FiledRow;
import cn.laowu.casework.Filing;
import cn.laowu.casework.Nominations;
import cn.laowu.casework.Particulars;
import cn.laowu.casework.PersonId;
import cn.laowu.casework.Remark;
import cn.laowu.casework.Subject;
import cn.laowu.casework.UploadVersion;
import cn.laowu.desk.DecidingTogether;
import cn.laowu.desk.Sitting;
import cn.laowu.intake.Finding;
import cn.laowu.intake.Row;
import cn.laowu.policy.Deciding;
import cn.laowu.policy.Reason;
import cn.laowu.policy.RegionId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Settles a region's year of nominations over all its standing files and the one that is being judged (M7). What comes of the nominations
 * that the file names is its own answer; the other files of the year are told, and settle to the same.
 */
final class SettlingYear implements DecidingTogether {
    private static final int NUMBERS = 500;

    private final Casework casework;
    private final Deciding deciding;
    private final Sitting sitting;
    private final FileVersion version;
    private final Nominations.Session session;
    private final List<ListedRow> own = new ArrayList<>();
    private final Map<Integer, ListedRow> refused = new HashMap<>();
    private @Nullable SettledYear settled;
    private Alongside alongside = Alongside.NOTHING;

    SettlingYear(Casework casework, Deciding deciding, Sitting sitting, FileVersion version) {
        this.casework = casework;
        this.deciding = deciding;
        this.sitting = sitting;
        this.version = version;
        this.session = casework.nominations().begin(version);
    }

    @Override
    public void see(Row row, boolean kept) {
        ListedRow listed = ListedRow.of(version.id(), row, sitting.content(row));
        keep(own, listed);
        if (listed != null && listed.listed() == null && listed.worker() != null) {
            refused.put(row.number(), listed);
        }
    }

    @Override
    public void stays(FiledRow row) {
        keep(own, ListedRow.of(version.id(), row));
    }

    private static void keep(List<ListedRow> rows, @Nullable ListedRow row) {
        if (row != null) {
            rows.add(row);
        }
    }

    /** A file of the year and its rows. */
    private record YearFile(Age age, boolean confirmed, List<ListedRow> rows) {}

    @Override
    public void settle(boolean take) {
        Nominations.RegionYear year = session.read();
        List<YearFile> files = new ArrayList<>();
        year.others().forEach(filing -> files.add(file(filing)));
        own.sort(Comparator.comparingInt(ListedRow::row));
        Filing filing = casework.filings().find(version.filing());
        files.add(new YearFile(version.age(), filing.isOf(version.id()) && filing.confirmed(), own));
        files.sort(Comparator.comparing(YearFile::age));
        YearOfNominations nominations = gather(year, files);
        SettlingClaims settling = new SettlingClaims(session, nominations, region(), deciding);
        settled = settling.settle(take);
        alongside = take ? session.settled(year, settled.places()) : Alongside.NOTHING;
    }

    private YearFile file(Filing filing) {
        Filing.Standing standing = filing.standing().orElseThrow();
        List<ListedRow> rows = new ArrayList<>();
        casework.rows()
                .latest(filing.judgementIds())
                .forEachRemaining(row -> keep(rows, ListedRow.of(standing.upload(), row)));
        return new YearFile(new Age(standing.objectTime(), standing.upload()), filing.confirmed(), rows);
    }

    private YearOfNominations gather(Nominations.RegionYear year, List<YearFile> files) {
        Set<String> numbers = new LinkedHashSet<>();
        files.forEach(file -> file.rows().forEach(row -> {
            numbers.add(row.entrepreneur());
            if (row.worker() != null) {
                numbers.add(row.worker());
            }
        }));
        YearOfNominations nominations = new YearOfNominations(year.places(), persons(new ArrayList<>(numbers)));
        for (YearFile file : files) {
            for (ListedRow row : file.rows()) {
                nominations
                        .of(row.entrepreneur())
                        .add(row, nominations.maybePerson(row.worker()), file.confirmed(), deciding);
            }
        }
        return nominations;
    }

    private Map<String, PersonId> persons(List<String> numbers) {
        Map<String, PersonId> persons = new HashMap<>();
        for (int from = 0; from < numbers.size(); from += NUMBERS) {
            persons.putAll(casework.people().idsOf(numbers.subList(from, Math.min(numbers.size(), from + NUMBERS))));
        }
        return persons;
    }

    private RegionId region() {
        return RegionId.of(version.filing().region());
    }

    private SettledYear settled() {
        if (settled == null) {
            throw new IllegalStateException("asked before it was settled");
        }
        return settled;
    }

    @Override
    public Verdict verdict(int row, Optional<Subject> subject) {
        List<Finding> notes = settled().remarks(version.id(), row).stream()
                .map(reason -> new Finding(
                        reason.code(), Nominating.column(reason.code()).name(), reason.zh()))
                .toList();
        return new Verdict(List.of(), notes, Optional.empty());
    }

    /** A refused row of a worker who counts by a row above. */
    @Override
    public List<Finding> alsoAgainst(int row, Optional<Subject> subject) {
        ListedRow listed = refused.get(row);
        return listed == null || !settled().countsAbove(listed)
                ? List.of()
                : List.of(new Finding(
                        Nominating.DUPLICATE,
                        EntrepreneurNominations.WORKER_NUMBER.name(),
                        "该带动人员在本带头人名下已列过，一人只计一次，请删去重复行或更正身份证号。"));
    }

    @Override
    public List<FiledGroup> groups() {
        Map<String, ListedRow> first = new LinkedHashMap<>();
        own.forEach(row -> first.putIfAbsent(row.entrepreneur(), row));
        return first.values().stream().map(this::group).toList();
    }

    private FiledGroup group(ListedRow first) {
        SettledYear.Answer answer = settled().answer(first.entrepreneur());
        List<Reason> reasons = answer.reasons();
        return new FiledGroup(
                Subject.of(answer.listed().entrepreneur()),
                first.row(),
                answer.counted(),
                reasons.stream().map(Reason::code).distinct().toList(),
                Award.of(answer.decision()),
                new Particulars(
                        Map.of(
                                "number",
                                first.entrepreneur(),
                                "name",
                                answer.listed().name()),
                        List.of(),
                        reasons.stream()
                                .map(reason -> new Remark(reason.code(), Optional.empty(), reason.zh()))
                                .toList(),
                        List.of()));
    }

    @Override
    public Alongside alongside() {
        return alongside;
    }

    /** Names an upload's row among those of the year. */
    static String name(UploadVersion upload, int row) {
        return upload + "#" + row;
    }
}
