package cn.laowu.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Parses a file's visible sheets on a thread of its own, so that reading and judging take a processor each. Rows come over in batches
 * through a bounded queue; what the parser throws is thrown to the one who takes; closing ends the thread, whatever it was doing.
 */
final class ParsedRows implements Closeable {

    private static final int BATCH_ROWS = 256;
    private static final int BATCH_CHARS = 1 << 16;
    private static final int QUEUED_BATCHES = 4;

    /**
     * Rows of one sheet.
     *
     * @param sheet the sheet; null where the file has come to its end
     * @param last whether the sheet ends with these
     * @param fault what the parser threw; then there are no rows and nothing comes after
     */
    record Batch(
            @Nullable Sheet sheet,
            List<RawRow> rows,
            boolean last,
            @Nullable Throwable fault) {}

    private final SheetFile file;
    private final BlockingQueue<Batch> queue = new ArrayBlockingQueue<>(QUEUED_BATCHES);
    private final Thread thread;
    private volatile boolean cancelled;
    private volatile int skipped = -1;
    private List<RawRow> rows = new ArrayList<>(BATCH_ROWS);
    private int chars;

    ParsedRows(SheetFile file) {
        this.file = file;
        thread = new Thread(this::parse, "laowu-intake-parser");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Returns the next batch.
     *
     * @throws FileRefusal where the parser refused the file
     * @throws IOException where the disk failed
     */
    Batch take() throws FileRefusal, IOException {
        Batch batch;
        try {
            batch = queue.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException("interrupted while a file was read");
            interrupted.initCause(e);
            throw interrupted;
        }
        if (batch.fault() != null) {
            rethrow(batch.fault());
        }
        return batch;
    }

    private static void rethrow(Throwable fault) throws FileRefusal, IOException {
        if (fault instanceof FileRefusal refusal) {
            throw refusal;
        }
        if (fault instanceof IOException io) {
            throw io;
        }
        if (fault instanceof Error error) {
            throw error;
        }
        throw new IllegalStateException("a parser failed", fault);
    }

    /** Says that no more rows of this sheet are wanted. */
    void skip(Sheet sheet) {
        skipped = sheet.index();
    }

    private void parse() {
        try {
            for (Sheet sheet : file.sheets()) {
                if (sheet.visible() && !cancelled) {
                    file.rows(sheet, row -> add(sheet, row));
                    hand(sheet, true);
                }
            }
            put(new Batch(null, List.of(), true, null));
        } catch (InterruptedException e) {
            // closed by the one who takes: nobody waits for more
            Thread.currentThread().interrupt();
        } catch (FileRefusal | IOException | RuntimeException | Error e) {
            fail(e);
        }
    }

    private void fail(Throwable fault) {
        try {
            put(new Batch(null, List.of(), true, fault));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean add(Sheet sheet, RawRow row) {
        if (cancelled || skipped == sheet.index()) {
            return false;
        }
        rows.add(row);
        for (int i = 0; i < row.width(); i++) {
            chars += row.text(i).length();
        }
        if (rows.size() == BATCH_ROWS || chars >= BATCH_CHARS) {
            try {
                hand(sheet, false);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private void hand(Sheet sheet, boolean last) throws InterruptedException {
        List<RawRow> full = rows;
        rows = new ArrayList<>(BATCH_ROWS);
        chars = 0;
        put(new Batch(sheet, full, last, null));
    }

    private void put(Batch batch) throws InterruptedException {
        if (!cancelled) {
            queue.put(batch);
        }
    }

    /** Ends the parser's thread and waits for its end. */
    @Override
    public void close() {
        cancelled = true;
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
