package cn.laowu.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The parser's thread: what it meets comes over, and it never outlives its reader. */
final class ParsedRowsTest {

    /** A file of as many sheets as wanted, whose rows are made up. */
    private static SheetFile file(int sheets, Rows rows) {
        return new SheetFile() {
            @Override
            public List<Sheet> sheets() {
                return IntStream.range(0, sheets)
                        .mapToObj(i -> new Sheet(i, "s" + i, true))
                        .toList();
            }

            @Override
            public boolean epoch1904() {
                return false;
            }

            @Override
            public void rows(Sheet sheet, RawRowSink sink) throws FileRefusal, IOException {
                rows.of(sink);
            }

            @Override
            public void close() {}
        };
    }

    private interface Rows {

        void of(RawRowSink sink) throws FileRefusal, IOException;
    }

    private static void endless(RawRowSink sink) {
        int number = 0;
        while (sink.row(RawRow.ofTexts(++number, "x"))) {
            // goes on until nobody wants more
        }
    }

    private static void assertNoParserRuns() {
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("laowu-intake-parser");
    }

    private static void withParsed(SheetFile file, Consumer<ParsedRows> use) {
        try (ParsedRows parsed = new ParsedRows(file)) {
            use.accept(parsed);
        }
        assertNoParserRuns();
    }

    private static ParsedRows.Batch taken(ParsedRows parsed) {
        try {
            return parsed.take();
        } catch (FileRefusal | IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void rowsComeInOrderAndEachSheetEnds() {
        withParsed(
                file(2, sink -> {
                    for (int i = 1; i <= 1_000; i++) {
                        sink.row(RawRow.ofTexts(i, "x"));
                    }
                }),
                parsed -> {
                    for (int sheet = 0; sheet < 2; sheet++) {
                        int number = 0;
                        boolean last = false;
                        while (!last) {
                            ParsedRows.Batch batch = taken(parsed);
                            assertThat(batch.sheet()).extracting(Sheet::index).isEqualTo(sheet);
                            for (RawRow row : batch.rows()) {
                                assertThat(row.number()).isEqualTo(++number);
                            }
                            last = batch.last();
                        }
                        assertThat(number).isEqualTo(1_000);
                    }
                    assertThat(taken(parsed).sheet()).isNull();
                });
    }

    @Test
    void closingEndsAParserThatWaitsForRoom() {
        withParsed(
                file(1, ParsedRowsTest::endless),
                parsed -> assertThat(taken(parsed).rows()).isNotEmpty());
        withParsed(file(1, ParsedRowsTest::endless), parsed -> {});
    }

    @Test
    void aSheetThatIsSkippedEndsAndTheNextComes() {
        withParsed(file(2, ParsedRowsTest::endless), parsed -> {
            ParsedRows.Batch batch = taken(parsed);
            parsed.skip(new Sheet(0, "s0", true));
            while (!batch.last()) {
                batch = taken(parsed);
            }
            assertThat(taken(parsed).sheet()).extracting(Sheet::index).isEqualTo(1);
        });
    }

    @Test
    void rowsOfManyCharactersComeInSmallBatches() {
        String text = "x".repeat(30_000);
        withParsed(
                file(1, sink -> {
                    for (int i = 1; i <= 20; i++) {
                        sink.row(RawRow.ofTexts(i, text));
                    }
                }),
                parsed -> assertThat(taken(parsed).rows()).hasSize(3));
    }

    @Test
    void whatTheParserThrowsIsThrownToItsReader() {
        List<Throwable> faults = List.of(
                new FileRefusal("unreadable", "坏。"),
                new IOException("disk"),
                new IllegalArgumentException("bug"),
                new OutOfMemoryError());
        for (Throwable fault : faults) {
            SheetFile file = file(1, sink -> {
                sink.row(RawRow.ofTexts(1, "x"));
                if (fault instanceof FileRefusal refusal) {
                    throw refusal;
                } else if (fault instanceof IOException io) {
                    throw io;
                } else if (fault instanceof RuntimeException bug) {
                    throw bug;
                }
                throw (Error) fault;
            });
            try (ParsedRows parsed = new ParsedRows(file)) {
                assertThatThrownBy(parsed::take)
                        .satisfies(thrown -> assertThat(thrown == fault || thrown.getCause() == fault)
                                .isTrue());
            }
            assertNoParserRuns();
        }
    }

    @Test
    void anInterruptedReaderStopsAndStaysInterrupted() {
        CountDownLatch never = new CountDownLatch(1);
        SheetFile file = file(1, sink -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try (ParsedRows parsed = new ParsedRows(file)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(parsed::take).isInstanceOf(InterruptedIOException.class);
        }
        assertThat(Thread.interrupted()).isTrue();
        assertNoParserRuns();
    }

    @Test
    void aSinkThatThrowsLeavesNoThread() {
        String[] lines = new String[5_000];
        Arrays.setAll(lines, i -> i == 0 ? Roster.HEADER : Roster.line(i));
        Officer officer = Officer.ofRoster();
        assertThat(officer.sends(lines).read().dataRows()).isEqualTo(4_999);
        assertThatThrownBy(() -> {
                    Path file = Files.createTempFile("sink", ".csv");
                    Files.write(file, List.of(lines));
                    FileContext context = new FileContext(Place.DISTRICT, officer.period(), officer.today());
                    new ReadingFile(Limits.DEFAULT).read(file, RosterKind.KIND, context, officer.kept(), row -> {
                        throw new IllegalStateException("mine");
                    });
                })
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("mine");
        assertNoParserRuns();
    }
}
