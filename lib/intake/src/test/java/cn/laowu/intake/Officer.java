package cn.laowu.intake;

import cn.laowu.policy.RegionId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** An officer of a region, who sends files of one kind. */
record Officer(Kind kind, Period period, LocalDate today, Limits limits, BitSet kept) {

    static Officer ofRoster() {
        return of(RosterKind.KIND, "2026-10");
    }

    static Officer of(Kind kind, String period) {
        Period parsed = Period.parse(kind.name().period(), period).orElseThrow();
        return new Officer(kind, parsed, LocalDate.of(2026, 11, 5), Limits.DEFAULT, new BitSet());
    }

    Officer on(String day) {
        return new Officer(kind, period, LocalDate.parse(day), limits, kept);
    }

    Officer within(Limits other) {
        return new Officer(kind, period, today, other, kept);
    }

    Officer keeping(int... rows) {
        BitSet set = new BitSet();
        for (int row : rows) {
            set.set(row);
        }
        return new Officer(kind, period, today, limits, set);
    }

    Answer sends(String... lines) {
        return sends((String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    Answer sends(byte[] content) {
        try {
            Path file = Files.createTempFile("officer", ".bin");
            try {
                Files.write(file, content);
                return sends(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Answer sends(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        FileContext context = new FileContext(Place.of(RegionId.of("zhuozi")), period, today);
        FileOutcome outcome = new ReadingFile(limits).read(file, kind, context, kept, rows::add);
        return new Answer(outcome, rows);
    }
}
