package cn.laowu.casework;

import cn.laowu.store.Digest;
import cn.laowu.store.Key;
import java.nio.charset.StandardCharsets;

/** Every key of both tables; {@code docs/tables.md} lists them with who reads and who writes. */
final class Keys {
    static final String JUDGEMENTS = "JUDGEMENTS";
    static final String JUDGEMENT = "JUDGEMENT#";
    static final String ROW = "ROW#";
    static final String GROUP = "GROUP#";
    static final String FILE = "FILE#";
    static final String OUTBOX = "OUTBOX#";
    static final String WAITER = "WAITER#";
    static final String LINE = "LINE#";
    static final String GENERATION = "GENERATION#";
    static final String LINK = "LINK#";
    static final String ENTRY = "ENTRY#";
    static final String CLAIM = "CLAIM#";
    static final String ADJUSTMENT = "ADJUSTMENT#";
    static final String FILED = "FILED#";

    private Keys() {}

    static Key upload(UploadId upload) {
        return new Key("UPLOAD#" + upload, "UPLOAD");
    }

    static Key version(UploadVersion version) {
        return new Key("UPLOAD#" + version.upload(), "VERSION#" + version.version());
    }

    static Key filing(FilingId filing) {
        return new Key(filingPartition(filing), "HEAD");
    }

    /** Of a kind of several files: in whose place a file of that name lies, where it is not the name's own. */
    static Key placeOfName(FilingId ofName) {
        return new Key(filingPartition(ofName), "PLACE");
    }

    static String filingPartition(FilingId filing) {
        return "FILING#" + filing;
    }

    /** A change of the filing by the end of a judging of the upload. */
    static Key outbox(FilingId filing, UploadVersion judged, long revision) {
        return new Key(filingPartition(filing), OUTBOX + judged + "#" + revision);
    }

    /** Is the change the end of a judging of this upload? */
    static boolean isOutboxOf(Key outbox, UploadVersion upload) {
        return outbox.sk().startsWith(OUTBOX + upload + "#");
    }

    /** A change of the filing by a row that was set aside. */
    static Key outboxOfSettingAside(FilingId filing, JudgementId refusing) {
        return new Key(filingPartition(filing), OUTBOX + "aside#" + refusing);
    }

    /** Of a kind that is several files: one of them that stands, or stood. */
    static Key fileOf(FilingId filing) {
        return new Key(filingPartition(filing.shared()), FILE + filing.slot());
    }

    static Key waiter(FilingId heldBy, UploadVersion waiting) {
        return new Key(filingPartition(heldBy), WAITER + waiting);
    }

    static String judgement(JudgementId judgement) {
        return JUDGEMENT + judgement;
    }

    static Key row(JudgementId judgement, int row) {
        return new Key(judgement(judgement), ROW + "%07d".formatted(row));
    }

    static Key group(JudgementId judgement, Subject subject) {
        return new Key(judgement(judgement), GROUP + subject);
    }

    /** Names a judgement whose rows are stored, or begin to be. */
    static Key judgementName(JudgementId judgement) {
        return new Key(JUDGEMENTS, JUDGEMENT + judgement);
    }

    static Key person(PersonId person) {
        return new Key("PERSON#" + person, "PERSON");
    }

    static Key personMark(String mark) {
        return new Key("MARK#" + mark, "PERSON");
    }

    /** One subject in one kind and period: the once-only key of the rule (M3: person and month; M4: organisation and event). */
    static Key held(Subject subject, String kind, String period) {
        return new Key(subject.text(), "HELD#" + kind + "#" + period);
    }

    /** A filing, by its digest (names of files are long), has or had this row about the person; row 0 is a group of rows. */
    static Key filed(PersonId person, FilingId filing, int row) {
        String digest = Digest.sha256(filing.toString().getBytes(StandardCharsets.UTF_8));
        return new Key(person(person).pk(), FILED + digest.substring(0, 32) + "#" + "%07d".formatted(row));
    }

    /** For whom a worker counts (M7, R8): once, whatever the region and year. */
    static Key counted(PersonId worker) {
        return new Key(person(worker).pk(), "COUNTED");
    }

    /** Who nominates an entrepreneur (M7): once in a lifetime. */
    static Key nominated(PersonId entrepreneur) {
        return new Key(person(entrepreneur).pk(), "NOMINATED");
    }

    /** A region's year of nominations: who has its places. */
    static Key nominationYear(FilingId year) {
        return new Key("NOMINATIONS#" + year.region() + "/" + year.period(), "YEAR");
    }

    /** A file that stands, or stood, in a region's year of nominations. */
    static Key nominationFile(FilingId filing) {
        return new Key(nominationYear(filing).pk(), FILE + filing.slot());
    }

    /** What uploads enter of one subject for a kind and period whose rows are decided together (M6: person and year). */
    static Key entries(Subject subject, String kind, String period) {
        return new Key(subject.text(), "ENTRIES#" + kind + "#" + period);
    }

    static Key counter(RunPeriod period) {
        return new Key(runPartition(period), "VERSION");
    }

    static Key runState(RunPeriod period) {
        return new Key(runPartition(period), "STATE");
    }

    static String runPartition(RunPeriod period) {
        return "RUNS#" + period;
    }

    static Key generation(RunPeriod period, GenerationId generation) {
        return new Key(runPartition(period), GENERATION + generation);
    }

    static String lines(GenerationId generation) {
        return "LINES#" + generation;
    }

    static Key line(GenerationId generation, PersonId person) {
        return new Key(lines(generation), LINE + person);
    }

    static String register(String register) {
        return "REGISTER#" + register;
    }

    static Key registered(String register, String id) {
        return new Key(register(register), ENTRY + id);
    }

    /** What a replay was asked, and where it stands. */
    static Key replay(String replay) {
        return new Key("REPLAY#" + replay, "HEAD");
    }

    /** The results of one attempt at a replay. */
    static String replayAttempt(String replay, String attempt) {
        return "REPLAY#" + replay + "#" + attempt;
    }

    /** A 补发 or 追缴: one for what it is about and the rules that a replay decided it by. */
    static Key adjustment(String measure, String region, String period, Subject subject) {
        return new Key("ADJUSTMENTS#" + measure + "/" + region + "/" + period, ADJUSTMENT + subject);
    }

    static Key claim(ClaimId claim) {
        return new Key(CLAIM + claim, "CLAIM");
    }

    static String claimsOf(String region) {
        return "CLAIMS#" + region;
    }

    /** A claim in its region's list: by measure and period. */
    static Key claimPlace(Claim claim) {
        ClaimDraft content = claim.content();
        return new Key(
                claimsOf(content.region()),
                CLAIM + content.measure().name() + "#" + content.period() + "#" + claim.id());
    }

    /** A claim let go of what files take. */
    static Key outboxOfClaim(Claim claim) {
        return new Key(filingPartition(claim.place()), OUTBOX + "claim#" + claim.revision());
    }

    static Key link(String caseId, long number) {
        return new Key("CASE#" + caseId, LINK + "%010d".formatted(number));
    }
}
