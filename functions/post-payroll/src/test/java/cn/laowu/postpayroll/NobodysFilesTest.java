package cn.laowu.postpayroll;

import static cn.laowu.postpayroll.Office.SEPTEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.casework.ConfirmingFiling;
import cn.laowu.casework.FileVersion;
import cn.laowu.desk.AdoptingUpload;
import cn.laowu.desk.ObjectArrived;
import cn.laowu.testkit.TableDump;
import cn.laowu.testkit.TestTables;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Objects that come with nobody's name: answered, but they stand for nothing until a clerk adopts them. */
class NobodysFilesTest {
    private static final String KEY = "inbox/zhuozi/welfare-posts/2026-09/九月花名册.csv";

    private final TestTables tables = TestTables.fresh();
    private final Office office = Office.at(Office.EARLY_OCTOBER, tables);

    @AfterEach
    void close() {
        Books.check(office);
        tables.close();
    }

    @Test
    void itIsReadAndAnsweredAndHoldsNobody() {
        FileVersion answered = office.arrive(office.putByNobody(KEY, Rosters.of(1, 2)));
        assertThat(answered.uploader()).isEmpty();
        assertThat(answered.answer())
                .get()
                .isInstanceOfSatisfying(
                        FileVersion.Judged.class,
                        judged -> assertThat(judged.accepted()).isEqualTo(2));
        assertThat(office.receipt(answered)).contains("nobodys").contains("认领");
        assertThat(office.filing("zhuozi", SEPTEMBER).standing()).isEmpty();
        assertThat(office.confirm("zhuozi", SEPTEMBER)).isInstanceOf(ConfirmingFiling.Outcome.NothingStands.class);
        office.upload("moyu", SEPTEMBER, Rosters.of(1));
        assertThat(office.rows("moyu", SEPTEMBER)).isEqualTo(Map.of(2, List.of()));
    }

    @Test
    void itIsToldWhoIsHeldElsewhereAndReplacesNothing() {
        office.upload("moyu", SEPTEMBER, Rosters.of(1));
        FileVersion standing = office.upload("zhuozi", SEPTEMBER, Rosters.of(5));
        FileVersion nobodys = office.arrive(office.putByNobody(KEY, Rosters.of(1, 2)));
        assertThat(office.receipt(nobodys)).contains("duplicate-elsewhere").contains("墨玉县 2026年9月");
        assertThat(office.filing("zhuozi", SEPTEMBER).standing().orElseThrow().upload())
                .isEqualTo(standing.id());
    }

    @Test
    void adoptedItStandsUnderTheClerksName() {
        FileVersion nobodys = office.arrive(office.putByNobody(KEY, Rosters.of(1, 2)));
        assertThat(office.adopt(nobodys.id().upload(), "zhuozi")).isEqualTo(AdoptingUpload.Outcome.ADOPTED);
        office.deliver();
        FileVersion adopted = office.version(nobodys.id());
        assertThat(adopted.uploader()).contains(Office.clerk("zhuozi"));
        assertThat(office.filing("zhuozi", SEPTEMBER).standing().orElseThrow().uploader())
                .isEqualTo(Office.clerk("zhuozi"));
        assertThat(office.receipt(adopted)).doesNotContain("nobodys");
        office.upload("moyu", SEPTEMBER, Rosters.of(1));
        assertThat(office.rows("moyu", SEPTEMBER)).isEqualTo(Map.of(2, List.of("duplicate-elsewhere")));
        assertThat(office.confirm("zhuozi", SEPTEMBER)).isInstanceOf(ConfirmingFiling.Outcome.Done.class);
        // nobody adopts it twice
        assertThat(office.adopt(nobodys.id().upload(), "zhuozi")).isEqualTo(AdoptingUpload.Outcome.NOT_NOBODYS);
    }

    @Test
    void adoptedAfterANewerFileStandsItIsSuperseded() {
        FileVersion nobodys = office.arrive(office.putByNobody(KEY, Rosters.of(1, 2)));
        office.upload("zhuozi", SEPTEMBER, Rosters.of(5));
        office.adopt(nobodys.id().upload(), "zhuozi");
        office.deliver();
        assertThat(refusal(office.version(nobodys.id()))).isEqualTo("superseded");
        assertThat(office.rows("zhuozi", SEPTEMBER)).hasSize(1);
    }

    @Test
    void whatWasRefusedWholeOrIsUnknownCannotBeAdopted() {
        FileVersion refused =
                office.arrive(office.putByNobody(KEY, "x".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(office.adopt(refused.id().upload(), "zhuozi")).isEqualTo(AdoptingUpload.Outcome.NOT_JUDGED);
        assertThat(office.adopt(cn.laowu.casework.UploadId.derivedFrom("no such"), "zhuozi"))
                .isEqualTo(AdoptingUpload.Outcome.UNKNOWN);
    }

    @Test
    void anUploadIdThatFitsNoAnnouncementIsNobodys() {
        ObjectArrived announced = office.put("zhuozi", SEPTEMBER, Rosters.of(1));
        String id = office.arrive(announced).id().upload().value();
        TableDump before = tables.dump();
        for (String claimed : List.of("no id", "u00000000000000000000000000", id)) {
            // the last one is real, but made for another key
            String version = office.files.arrive(KEY, Rosters.of(3), Optional.of(claimed));
            FileVersion answered = office.arrive(new ObjectArrived(KEY, version));
            assertThat(answered.uploader()).as(claimed).isEmpty();
            assertThat(answered.id().upload().value()).isNotEqualTo(id);
        }
        assertThat(office.filing("zhuozi", SEPTEMBER)
                        .standing()
                        .orElseThrow()
                        .upload()
                        .upload()
                        .value())
                .isEqualTo(id);
        assertThat(before.items().keySet()).isSubsetOf(tables.dump().items().keySet());
    }

    @Test
    void anObjectOfAnotherLengthThanAnnouncedIsNobodys() {
        ObjectArrived announced = office.put("zhuozi", SEPTEMBER, Rosters.of(1));
        String id = office.arrive(announced).id().upload().value();
        String version = office.files.arrive(announced.key(), Rosters.of(1, 2), Optional.of(id));
        assertThat(office.arrive(new ObjectArrived(announced.key(), version)).uploader())
                .isEmpty();
    }

    @Test
    void anObjectThatIsGoneIsLeftAlone() {
        assertThat(office.takeIn(new ObjectArrived(KEY, "v9"))).isEmpty();
        assertThat(tables.dump().items()).isEmpty();
    }

    private static String refusal(FileVersion version) {
        return version.answer()
                .filter(FileVersion.Refused.class::isInstance)
                .map(answer -> ((FileVersion.Refused) answer).why().code())
                .orElse("none");
    }
}
