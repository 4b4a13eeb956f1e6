package cn.laowu.postpayroll;

import static cn.laowu.postpayroll.Office.SEPTEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.casework.FileVersion;
import cn.laowu.desk.ObjectArrived;
import cn.laowu.testkit.Fault;
import cn.laowu.testkit.TestTables;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two files put to one address: two versions of one upload, whose receipt has one place. */
class OneAddressTest {
    private static final byte[] OLDER = Rosters.of(1, 2);
    private static final byte[] NEWER = Rosters.of(2, 3, 4);

    private record Two(ObjectArrived older, ObjectArrived newer) {}

    @Test
    void anOlderFileWhoseEventComesLateLeavesTheReceiptOfTheNewer() {
        try (TestTables tables = TestTables.fresh()) {
            Office office = Office.at(Office.EARLY_OCTOBER, tables);
            Two two = put(office, Duration.ofSeconds(5));
            FileVersion newer = office.arrive(two.newer());
            FileVersion older = office.arrive(two.older());
            assertThat(older.answer())
                    .get()
                    .isInstanceOfSatisfying(
                            FileVersion.Refused.class,
                            refused -> assertThat(refused.why().code()).isEqualTo("superseded"));
            assertThat(office.receipt(newer)).contains("\"accepted\":3,").doesNotContain("superseded");
            // and the receipt of what was freed for the newer is the newer's
            office.arrive(two.older());
            assertThat(office.receipt(newer)).contains("\"accepted\":3,");
            Books.check(office);
        }
    }

    @Test
    void ofTwoInOneSecondTheSameStandsWhateverTheOrderOfEvents() {
        for (boolean reversed : new boolean[] {false, true}) {
            try (TestTables tables = TestTables.fresh()) {
                Office office = Office.at(Office.EARLY_OCTOBER, tables);
                Two two = put(office, Duration.ZERO);
                office.arrive(reversed ? two.newer() : two.older());
                office.arrive(reversed ? two.older() : two.newer());
                assertThat(office.filing("zhuozi", SEPTEMBER)
                                .standing()
                                .orElseThrow()
                                .upload()
                                .version())
                        .as("reversed: %s", reversed)
                        .isEqualTo(two.newer().version());
                assertThat(office.rows("zhuozi", SEPTEMBER)).hasSize(3);
                checkReceipt(office);
                Books.check(office);
            }
        }
    }

    @Test
    void theBytesThatStandPutOnceMoreLeaveTheirReceiptThere() {
        try (TestTables tables = TestTables.fresh()) {
            Office office = Office.at(Office.EARLY_OCTOBER, tables);
            office.upload("moyu", SEPTEMBER, Rosters.of(2));
            ObjectArrived first = office.put("zhuozi", SEPTEMBER, OLDER);
            FileVersion standing = office.arrive(first);
            office.arrive(again(office, first, OLDER));
            assertThat(office.receipt(standing)).contains("duplicate-elsewhere");
            office.upload("moyu", SEPTEMBER, Rosters.of(9));
            assertThat(office.rows("zhuozi", SEPTEMBER)).isEqualTo(Map.of(2, List.of(), 3, List.of()));
            assertThat(office.receipt(standing)).contains("\"accepted\":2,").doesNotContain("duplicate-elsewhere");
            Books.check(office);
        }
    }

    @Test
    void theyMeetAtEveryCall() {
        for (boolean olderIsMet : new boolean[] {true, false}) {
            Meddling.on(Office.EARLY_OCTOBER)
                    .check(
                            office -> put(office, Duration.ofSeconds(5)),
                            two -> process -> process.takeIn(olderIsMet ? two.older() : two.newer()),
                            two -> process -> process.takeIn(olderIsMet ? two.newer() : two.older()),
                            OneAddressTest::checkReceipt);
        }
    }

    @Test
    void theOlderIsCutOffAtEveryWriteWhileTheNewerStands() throws Exception {
        Disturbing.on(Office.EARLY_OCTOBER)
                .check(
                        office -> {
                            Two two = put(office, Duration.ofSeconds(5));
                            office.arrive(two.newer());
                            return two;
                        },
                        (process, two) -> {
                            process.takeIn(two.older());
                            checkReceipt(process);
                        },
                        Fault.CRASH_BEFORE,
                        Fault.CRASH_AFTER);
    }

    /** A file comes; then another of the same length, announced as it. */
    private static Two put(Office office, Duration between) {
        ObjectArrived older = office.put("zhuozi", SEPTEMBER, padded(OLDER));
        office.clock.move(between);
        return new Two(older, again(office, older, NEWER));
    }

    private static ObjectArrived again(Office office, ObjectArrived first, byte[] bytes) {
        Optional<String> upload = office.files
                .describe(first.key(), first.version())
                .orElseThrow()
                .uploadId();
        return new ObjectArrived(first.key(), office.files.arrive(first.key(), bytes, upload));
    }

    /** Blank lines below the rows, until the file is as long as the other: an address takes one length. */
    private static byte[] padded(byte[] file) {
        byte[] padded = java.util.Arrays.copyOf(file, NEWER.length);
        java.util.Arrays.fill(padded, file.length, padded.length, (byte) '\n');
        return padded;
    }

    /** What lies in the bucket is the receipt of what stands. */
    private static void checkReceipt(Office office) {
        FileVersion standing = office.version(
                office.filing("zhuozi", SEPTEMBER).standing().orElseThrow().upload());
        assertThat(standing.id().version()).isEqualTo("v2");
        assertThat(office.receipt(standing)).contains("\"accepted\":3,").doesNotContain("superseded");
    }
}
