package cn.laowu.casework;

import static cn.laowu.casework.TestCasework.CLERK;
import static cn.laowu.casework.TestCasework.NOW;
import static cn.laowu.casework.TestCasework.TODAY;
import static cn.laowu.casework.TestCasework.ZHUOZI;
import static cn.laowu.casework.TestCasework.fileOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.laowu.testkit.AtOnce;
import cn.laowu.testkit.Meanwhile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadsTest {
    private final TestCasework store = TestCasework.fresh();
    private final Uploads uploads = store.casework.uploads();

    @AfterEach
    void drop() {
        store.close();
    }

    /** Whose answer to the first single write is lost, so that the SDK asks again. */
    private Uploads askedAgain() {
        return store.through(Meanwhile.askedAgain(store.tables.client(), "putItem", 1))
                .casework
                .uploads();
    }

    private static Upload upload(String seed, Optional<UploadId> replaces) {
        return new Upload(
                UploadId.derivedFrom(seed),
                new FilingId("zhuozi", "job-fairs", "2026-Q3", "招聘会 1.xlsx"),
                "inbox/zhuozi/job-fairs/2026-Q3/招聘会 1.xlsx",
                "招聘会 1.xlsx",
                1234,
                CLERK,
                NOW,
                replaces);
    }

    private static FileVersion nobodys() {
        return FileVersion.arrived(
                new UploadVersion(UploadId.ofNobody("k", "v"), "v"), ZHUOZI, "k", NOW, Optional.empty());
    }

    @Test
    void anAddressIsMadeOnce() {
        Upload first = upload("a", Optional.empty());
        assertThat(uploads.announce(first)).isEqualTo(first);
        Upload again = new Upload(
                first.id(), first.filing(), "other", "other", 1, new Officer("other"), NOW, Optional.empty());
        assertThat(uploads.announce(again)).isEqualTo(first);
        assertThat(uploads.find(first.id())).contains(first);
        Upload replacing = upload("b", Optional.of(first.id()));
        uploads.announce(replacing);
        assertThat(uploads.find(replacing.id())).contains(replacing);
        assertThat(uploads.find(UploadId.derivedFrom("c"))).isEmpty();
    }

    @Test
    void everyStateOfAVersionComesBackAsItWas() {
        FileVersion arrived = fileOf(ZHUOZI, 1, CLERK);
        List<FileVersion> states = new ArrayList<>(List.of(arrived, nobodys(), arrived.beingJudged()));
        states.add(arrived.answered("cafe", TestCasework.refused()));
        states.add(
                arrived.answered("cafe", new FileVersion.SameAs(TODAY, nobodys().id())));
        FileVersion judged = arrived.answered(
                "cafe",
                new FileVersion.Judged(
                        TODAY,
                        JudgementId.random(),
                        3,
                        1,
                        "花名册 (2)",
                        List.of(
                                new Remark("total-differs", Optional.of("人数"), "第 9 行合计的“人数”写的是 4。"),
                                new Remark("sheets", Optional.empty(), "还有别的表。"))));
        states.add(judged);
        states.add(judged.withReceipt(2));
        states.add(judged.withReceipt(2).beingJudged());
        states.forEach(
                state -> assertThat(FileVersion.of(state.id(), state.toItem())).isEqualTo(state));
    }

    @Test
    void aVersionArrivesOnce() {
        FileVersion first = fileOf(ZHUOZI, 1, CLERK);
        assertThat(uploads.arrive(first)).isEmpty();
        assertThat(uploads.arrive(fileOf(ZHUOZI, 1, CLERK))).contains(first);
        assertThat(askedAgain().arrive(fileOf(ZHUOZI, 2, CLERK))).isEmpty();
        assertThat(uploads.versions(first.id().upload())).containsExactly(first);
        FileVersion second = FileVersion.arrived(
                new UploadVersion(first.id().upload(), "other"), ZHUOZI, "k", NOW, Optional.of(CLERK));
        uploads.arrive(second);
        assertThat(uploads.versions(first.id().upload())).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void ofTwoThatBeginExactlyOneBegins() {
        FileVersion arrived = store.arrives(ZHUOZI, 1);
        FileVersion begun = uploads.beginJudging(arrived).orElseThrow();
        assertThat(uploads.beginJudging(arrived)).isEmpty();
        assertThat(store.now(arrived)).isEqualTo(begun);
        assertThat(begun.isOfJudging(arrived)).isFalse();
        assertThat(begun.isOfJudging(begun)).isTrue();
    }

    @Test
    void manyThatBeginAtOnceAreOneAfterTheOther() throws Exception {
        FileVersion arrived = store.arrives(ZHUOZI, 1);
        List<java.util.concurrent.Callable<Optional<FileVersion>>> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            all.add(() -> uploads.beginJudging(arrived));
        }
        List<Optional<FileVersion>> begun =
                AtOnce.run(all).stream().filter(Optional::isPresent).toList();
        assertThat(begun).hasSize(1).containsExactly(Optional.of(store.now(arrived)));
    }

    @Test
    void aBeginningWhoseAnswerWasLostHasBegun() {
        FileVersion arrived = store.arrives(ZHUOZI, 1);
        FileVersion begun = askedAgain().beginJudging(arrived).orElseThrow();
        assertThat(store.now(arrived)).isEqualTo(begun);
    }

    @Test
    void aReceiptThatIsNotedMeanwhileStopsNothing() {
        FileVersion arrived = store.arrives(ZHUOZI, 1);
        FileVersion noted = uploads.receiptIssued(arrived, 1).orElseThrow();
        assertThat(noted.receiptIssues()).isOne();
        FileVersion begun = uploads.beginJudging(arrived).orElseThrow();
        assertThat(store.now(arrived)).isEqualTo(begun);
        assertThat(begun.receiptIssues()).isOne();
        assertThat(uploads.receiptIssued(arrived, 2))
                .as("of a version that has changed")
                .isEmpty();
    }

    @Test
    void nobodysFileIsAnsweredAndAdoptedByOne() {
        FileVersion nobodys = nobodys();
        uploads.arrive(nobodys);
        FileVersion.Judged judged = TestCasework.judged(new FiledRows.Written(JudgementId.random(), 1, 0, "h"));
        FileVersion answered = uploads.answer(nobodys, "cafe", judged).orElseThrow();
        assertThat(answered.answer()).contains(judged);
        assertThat(uploads.answer(nobodys, "cafe", judged)).as("said again").contains(answered);
        assertThat(uploads.answer(nobodys, "cafe", TestCasework.refused())).isEmpty();
        FileVersion adopted = uploads.adopt(answered, CLERK).orElseThrow();
        assertThat(adopted.uploader()).contains(CLERK);
        assertThat(adopted.judging()).isTrue();
        assertThat(uploads.adopt(answered, new Officer("other"))).isEmpty();
        assertThat(uploads.adopt(answered, CLERK)).as("said again").contains(adopted);
        assertThat(store.now(nobodys)).isEqualTo(adopted);
    }

    @Test
    void anAdoptionWhoseAnswerWasLostIsDone() {
        FileVersion nobodys = nobodys();
        uploads.arrive(nobodys);
        assertThat(askedAgain().adopt(nobodys, CLERK)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "with space 123456789", "abcdefghijklmnop/", "名名名名名名名名名名名名名名名名"})
    void whatIsNoUploadIdIsRefused(String text) {
        assertThat(UploadId.isOne(text)).isFalse();
        assertThatThrownBy(() -> UploadId.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void idsAreDerivedFromTheirSeeds() {
        assertThat(UploadId.derivedFrom("a")).isEqualTo(UploadId.derivedFrom("a"));
        assertThat(UploadId.derivedFrom("a")).isNotEqualTo(UploadId.derivedFrom("b"));
        assertThat(UploadId.ofNobody("a", "b")).isNotEqualTo(UploadId.ofNobody("ab", ""));
        UploadVersion version = new UploadVersion(UploadId.derivedFrom("a"), "x@y#z");
        assertThat(UploadVersion.parse(version.toString())).isEqualTo(version);
        assertThatThrownBy(() -> UploadVersion.parse("x")).isInstanceOf(IllegalArgumentException.class);
        assertThat(FilingId.parse(ZHUOZI.toString())).isEqualTo(ZHUOZI);
        assertThatThrownBy(() -> FilingId.parse("a/b/c")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FilingId.of("a", "", "c")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Officer(" ")).isInstanceOf(IllegalArgumentException.class);
    }
}
