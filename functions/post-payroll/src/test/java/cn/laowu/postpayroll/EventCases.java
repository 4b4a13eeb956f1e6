package cn.laowu.postpayroll;

import static cn.laowu.postpayroll.Office.OCTOBER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.casework.FileVersion;
import cn.laowu.casework.FilingId;
import cn.laowu.casework.GenerationId;
import cn.laowu.casework.Upload;
import cn.laowu.casework.UploadId;
import cn.laowu.casework.UploadVersion;
import cn.laowu.desk.AdoptingUpload;
import cn.laowu.desk.ObjectArrived;
import cn.laowu.desk.RunRequests;
import cn.laowu.testkit.Event;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/** What each document of {@code events/} finds, and what it is to leave. */
final class EventCases {
    private static final LocalDate EARLY_NOVEMBER = LocalDate.of(2026, 11, 6);
    private static final String SAID_NOTHING = "null";

    static final Map<String, Case> ALL = new TreeMap<>();

    static {
        ALL.put("roster-file/created", arrival(EventCases::announcedAndPut, EventCases::standsWithItsReceipt));
        ALL.put(
                "roster-file/created-by-multipart",
                arrival(EventCases::announcedAndPut, EventCases::standsWithItsReceipt));
        ALL.put(
                "roster-file/created-without-version",
                arrival(EventCases::announcedAndPut, EventCases::standsWithItsReceipt));
        ALL.put(
                "roster-file/created-chinese-key",
                arrival(EventCases::putByNobody, EventCases::isReadAndStandsForNothing));
        ALL.put("roster-file/created-bad-period", refused("key-period"));
        ALL.put("roster-file/created-six-parts", refused("key-period"));
        ALL.put("roster-file/created-unknown-region", refused("key-region"));
        ALL.put("roster-file/created-unknown-kind", refused("key-kind"));
        ALL.put("unplaced-file/created-three-parts", refused("key-kind"));
        ALL.put("unplaced-file/created-unknown-kind", refused("key-kind"));
        ALL.put("unplaced-file/created-outside-inbox", refused("key-region"));
        ALL.put("unplaced-file/created-kind-not-served", refused("kind-not-served"));
        ALL.put("judging-requested/adopted", adopted());
        ALL.put("judging-requested/person-freed", personFreed());
        ALL.put("run-requested/last-region-confirmed", lastRegionConfirmed());
        ALL.put("run-requested/asked-by-admin", askedByAdmin());
        ALL.put("monthly-run/schedule", monthly());
        ALL.put("monthly-run/schedule-without-input", monthly());
        ALL.put("monthly-run/month-given", monthly());
        ALL.put("sweep/schedule", swept());
        ALL.put("sweep/schedule-without-input", swept());
    }

    private EventCases() {}

    /**
     * A case.
     *
     * @param before makes what the document tells of
     * @param after checks what is there then, and what the function answered
     * @param again what it answers to the same document a second time, given its first answer
     */
    record Case(LocalDate day, BiConsumer<Office, Event> before, Effect after, UnaryOperator<String> again) {}

    /** What a document is to have brought about. */
    @FunctionalInterface
    interface Effect {
        void check(Office office, Event event, String answer);
    }

    private static Case arrival(BiConsumer<Office, Event> before, Effect after) {
        return new Case(EARLY_NOVEMBER, before, after, UnaryOperator.identity());
    }

    private static Case refused(String code) {
        return arrival(EventCases::putByNobody, (office, event, answer) -> {
            assertThat(answer).isEqualTo(SAID_NOTHING);
            FileVersion version = office.version(nobodys(event));
            assertThat(version.answer().orElseThrow())
                    .isInstanceOfSatisfying(
                            FileVersion.Refused.class,
                            refused -> assertThat(refused.why().code()).isEqualTo(code));
            assertThat(office.receipt(version)).contains(code);
            assertThat(office.files.keys("receipts/")).hasSize(2);
        });
    }

    private static String key(Event event) {
        return event.text("/detail/object/key");
    }

    private static String version(Event event) {
        String version = event.text("/detail/object/version-id");
        return version.isEmpty() ? "stored-version" : version;
    }

    private static UploadVersion nobodys(Event event) {
        return new UploadVersion(UploadId.ofNobody(key(event), version(event)), version(event));
    }

    private static void putByNobody(Office office, Event event) {
        office.files.arrive(key(event), version(event), Rosters.of(1, 2), Optional.empty());
    }

    private static void announcedAndPut(Office office, Event event) {
        UploadId id = UploadId.derivedFrom(key(event));
        announce(office, id, key(event));
        office.files.arrive(key(event), version(event), Rosters.of(1, 2), Optional.of(id.value()));
    }

    private static void announce(Office office, UploadId id, String key) {
        String[] parts = key.split("/", -1);
        office.casework
                .uploads()
                .announce(new Upload(
                        id,
                        FilingId.of(parts[1], parts[2], parts[3]),
                        key,
                        parts[4],
                        Rosters.of(1, 2).length,
                        Office.clerk(parts[1]),
                        office.clock.instant(),
                        Optional.empty()));
    }

    private static void standsWithItsReceipt(Office office, Event event, String answer) {
        assertThat(answer).isEqualTo(SAID_NOTHING);
        String region = key(event).split("/", -1)[1];
        UploadVersion id = new UploadVersion(UploadId.derivedFrom(key(event)), version(event));
        assertThat(office.filing(region, OCTOBER).standing().orElseThrow().upload())
                .isEqualTo(id);
        assertThat(office.rows(region, OCTOBER)).isEqualTo(Map.of(2, List.of(), 3, List.of()));
        assertThat(office.receipt(office.version(id))).contains("\"accepted\"");
        assertThat(office.files.keys("receipts/" + region + "/welfare-posts/2026-10/"))
                .hasSize(2);
    }

    private static void isReadAndStandsForNothing(Office office, Event event, String answer) {
        assertThat(answer).isEqualTo(SAID_NOTHING);
        FileVersion version = office.version(nobodys(event));
        assertThat(version.uploader()).isEmpty();
        assertThat(office.receipt(version)).contains("nobodys");
        assertThat(office.filing("zhuozi", OCTOBER).standing()).isEmpty();
    }

    private static Case adopted() {
        return arrival(
                (office, event) -> {
                    Event created = Event.load("roster-file", "created-chinese-key");
                    putByNobody(office, created);
                    office.takeIn(new ObjectArrived(key(created), version(created)));
                    assertThat(office.adopt(asked(event).upload(), "zhuozi")).isEqualTo(AdoptingUpload.Outcome.ADOPTED);
                },
                (office, event, answer) -> {
                    assertThat(answer).isEqualTo(SAID_NOTHING);
                    assertThat(office.filing("zhuozi", OCTOBER)
                                    .standing()
                                    .orElseThrow()
                                    .upload())
                            .isEqualTo(asked(event));
                    assertThat(office.receipt(office.version(asked(event)))).doesNotContain("nobodys");
                });
    }

    /** What moyu's replaced roster lets go of is zhuozi's: the upload that the event names. */
    private static Case personFreed() {
        return arrival(
                (office, event) -> {
                    office.upload("moyu", OCTOBER, Rosters.of(1));
                    String key = "inbox/zhuozi/welfare-posts/2026-10/roster.csv";
                    announce(office, asked(event).upload(), key);
                    office.clock.move(Duration.ofMinutes(1));
                    office.files.arrive(
                            key,
                            asked(event).version(),
                            Rosters.of(1, 2),
                            Optional.of(asked(event).upload().value()));
                    office.takeIn(new ObjectArrived(key, asked(event).version()));
                    assertThat(office.rows("zhuozi", OCTOBER)).containsEntry(2, List.of("duplicate-elsewhere"));
                    office.takeIn(office.put("moyu", OCTOBER, Rosters.of(3)));
                },
                (office, event, answer) -> {
                    assertThat(answer).isEqualTo(SAID_NOTHING);
                    assertThat(office.rows("zhuozi", OCTOBER)).isEqualTo(Map.of(2, List.of(), 3, List.of()));
                    assertThat(office.receipt(office.version(asked(event)))).doesNotContain("duplicate-elsewhere");
                });
    }

    private static UploadVersion asked(Event event) {
        return new UploadVersion(UploadId.of(event.text("/detail/uploadId")), event.text("/detail/version"));
    }

    private static void confirmed(Office office, String region, int... persons) {
        office.upload(region, OCTOBER, Rosters.of(persons));
        office.confirm(region, OCTOBER);
    }

    private static Case lastRegionConfirmed() {
        return arrival(
                (office, event) -> {
                    confirmed(office, "moyu", 1, 2);
                    confirmed(office, "tuan47", 3);
                },
                (office, event, answer) -> {
                    assertThat(answer).isEqualTo(SAID_NOTHING);
                    assertThat(office.state("xinjiang", OCTOBER).seals()).hasSize(1);
                    assertThat(office.sealedLines("xinjiang", OCTOBER))
                            .hasSize(3)
                            .allMatch(line -> line.paid());
                    assertThat(office.files.keys("receipts/moyu/")).anyMatch(key -> key.endsWith("run-0.xlsx"));
                });
    }

    private static Case askedByAdmin() {
        return arrival((office, event) -> confirmed(office, "moyu", 1, 2), (office, event, answer) -> {
            assertThat(answer).isEqualTo(SAID_NOTHING);
            assertThat(office.state("xinjiang", OCTOBER).seals()).isEmpty();
            assertThat(office.casework
                            .runs()
                            .computation(
                                    office.state("xinjiang", OCTOBER).period(),
                                    office.state("xinjiang", OCTOBER).draft().orElseThrow())
                            .orElseThrow())
                    .satisfies(draft -> {
                        assertThat(draft.waitingFor()).isEmpty();
                        assertThat(draft.without()).containsExactly("tuan47");
                        assertThat(draft.by().subject()).isEqualTo("admin");
                        assertThat(draft.totals().paid()).isEqualTo(2);
                    });
        });
    }

    private static Case monthly() {
        return new Case(
                EARLY_NOVEMBER,
                (office, event) -> {
                    confirmed(office, "zhuozi", 1, 2);
                    confirmed(office, "moyu", 3);
                    // it lay in the failure queue, and is October's all the same
                    office.clock.moveTo(LocalDate.of(2026, 12, 20));
                },
                (office, event, answer) -> {
                    assertThat(answer).contains("\"xinjiang\":\"DRAFT\"").contains("\"kezuohouqi\":\"DRAFT\"");
                    assertThat(answer).containsPattern("\"zhuozi\":\"(SEALED|UNCHANGED)\"");
                    assertThat(office.state("zhuozi", OCTOBER).seals()).hasSize(1);
                    assertThat(office.state("xinjiang", OCTOBER).seals()).isEmpty();
                    assertThat(office.state("xinjiang", OCTOBER).draft()).isPresent();
                },
                first -> first.replace("SEALED", "UNCHANGED"));
    }

    /** Two drafts of a month, the first of which nobody is shown any more; and a month that nobody asked for again. */
    private static Case swept() {
        return new Case(
                EARLY_NOVEMBER,
                (office, event) -> {
                    confirmed(office, "moyu", 1);
                    office.run("xinjiang", OCTOBER);
                    confirmed(office, "tuan47", 2);
                    office.run("xinjiang", new RunningPostPayroll.Request(OCTOBER, Set.of(), true, false));
                    office.clock.move(Duration.ofDays(2));
                    assertThat(abandoned(office)).hasSize(1);
                },
                (office, event, answer) -> {
                    assertThat(abandoned(office)).isEmpty();
                    assertThat(office.state("xinjiang", OCTOBER).draft()).isPresent();
                    assertThat(office.bus.waiting()).anySatisfy(asked -> {
                        assertThat(asked.type()).isEqualTo(RunRequests.TYPE);
                        assertThat(asked.field("group")).isEqualTo("xinjiang");
                        assertThat(asked.field("month")).isEqualTo("2026-10");
                    });
                },
                first -> first.replace('1', '0'));
    }

    private static List<GenerationId> abandoned(Office office) {
        return office.casework
                .runs()
                .abandoned(office.state("xinjiang", OCTOBER).period(), office.clock.instant());
    }
}
