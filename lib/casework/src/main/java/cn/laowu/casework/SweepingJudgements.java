package cn.laowu.casework;

import cn.laowu.store.Item;
import cn.laowu.store.ItemTable;
import java.time.Instant;
import java.util.Optional;

/**
 * Deletes rows that no filing and no answer names: those of a judging that was cut off or overtaken, and of a file of nobody's once it is
 * judged under a name. They hold what is personal.
 */
public final class SweepingJudgements {
    private final ItemTable table;
    private final FiledRows rows;
    private final Uploads uploads;
    private final Filings filings;

    SweepingJudgements(ItemTable table, FiledRows rows, Uploads uploads, Filings filings) {
        this.table = table;
        this.rows = rows;
        this.uploads = uploads;
        this.filings = filings;
    }

    /**
     * Returns of how many judgements it deleted the rows.
     *
     * @param before a judging that began later may still end, and is left alone
     */
    public int sweep(Instant before) {
        int swept = 0;
        for (Item name : table.all(Keys.JUDGEMENTS, "")) {
            JudgementId judgement = JudgementId.of(name.text("sk").substring(Keys.JUDGEMENT.length()));
            if (Instant.parse(name.text("begun")).isBefore(before)
                    && !isNamed(judgement, UploadVersion.parse(name.text("upload")))) {
                rows.discard(judgement);
                table.delete(name.key());
                swept++;
            }
        }
        return swept;
    }

    private boolean isNamed(JudgementId judgement, UploadVersion upload) {
        Optional<FileVersion> version = uploads.version(upload);
        boolean answer = version.flatMap(FileVersion::answer)
                .filter(given -> given instanceof FileVersion.Judged judged
                        && judged.judgement().equals(judgement))
                .isPresent();
        return answer
                || version.map(found -> filings.find(found.filing()))
                        .filter(filing -> filing.judgementIds().contains(judgement))
                        .isPresent();
    }
}
