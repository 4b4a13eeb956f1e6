package cn.laowu.casework;

import cn.laowu.store.Digest;
import cn.laowu.store.Item;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/**
 * The figures that seal a run.
 *
 * @param paid lines that are paid
 * @param unpaid lines that are not
 * @param sumFen of the paid lines, whole fen
 * @param hash over every line's plain content, by the region's id and row
 */
public record RunTotals(int paid, int unpaid, long sumFen, String hash) {

    /** Returns the figures of these lines, given in any order. */
    public static RunTotals of(List<RunLine> lines) {
        MessageDigest hash = Digest.sha256();
        lines.stream()
                .sorted(RunLine.BY_ID)
                .forEach(line -> hash.update(line.plain().getBytes(StandardCharsets.UTF_8)));
        int paid = (int) lines.stream().filter(RunLine::paid).count();
        return new RunTotals(
                paid,
                lines.size() - paid,
                lines.stream().mapToLong(RunLine::amountFen).sum(),
                Digest.hex(hash.digest()));
    }

    Item putInto(Item item) {
        return item.with("paid", paid)
                .with("unpaid", unpaid)
                .with("sumFen", sumFen)
                .with("hash", hash);
    }

    static RunTotals of(Item item) {
        return new RunTotals(item.count("paid"), item.count("unpaid"), item.number("sumFen"), item.text("hash"));
    }
}
