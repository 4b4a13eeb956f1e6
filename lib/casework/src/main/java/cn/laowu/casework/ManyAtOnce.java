package cn.laowu.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs independent database calls side by side on a few threads; the answers come in the order of the questions. */
public final class ManyAtOnce implements AutoCloseable {
    private final ExecutorService threads;

    public ManyAtOnce(int width) {
        this.threads = Executors.newFixedThreadPool(width, task -> {
            Thread thread = new Thread(task, "casework-calls");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Waits for all of them, also when one fails: no call is left running behind its caller. */
    <T> List<T> all(List<? extends Callable<T>> calls) {
        try {
            List<T> answers = new ArrayList<>(calls.size());
            for (Future<T> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted between database calls", interrupted);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
