package cn.laowu.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Runs independent database calls side by side on a few threads; the answers come in the order of the questions. */
public final class ManyAtOnce implements AutoCloseable {
    private static final int CHUNK = 200;

    private final ExecutorService threads;

    public ManyAtOnce(int width) {
        this.threads = Executors.newFixedThreadPool(width, task -> {
            Thread thread = new Thread(task, "store-calls");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Runs them and returns their answers, in order. */
    public <T> List<T> all(List<? extends Callable<T>> calls) {
        return await(calls.stream().map(this::<T>begin).toList());
    }

    /** Begins a call; whoever begins one awaits it. */
    public <T> Future<T> begin(Callable<T> call) {
        return threads.submit(call);
    }

    /** Waits for all of them, also when one fails: no call is left running behind its caller. */
    public <T> List<T> await(List<Future<T>> calls) {
        settle(calls);
        return calls.stream().map(ManyAtOnce::answer).toList();
    }

    /** Waits until none of them runs, whatever became of them. */
    public void settle(List<? extends Future<?>> calls) {
        calls.forEach(ManyAtOnce::settle);
    }

    private static void settle(Future<?> call) {
        try {
            call.get();
        } catch (ExecutionException told) {
            // answer() throws it, once every call has ended
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    private static IllegalStateException interrupted(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted between database calls", interrupted);
    }

    /** Maps what comes, in chunks beside each other while more is still coming; the answers are in the order of what came. */
    public <T, R> List<R> map(Iterator<T> coming, Function<T, R> each) {
        List<Future<List<R>>> chunks = new ArrayList<>();
        while (coming.hasNext()) {
            List<T> chunk = new ArrayList<>(CHUNK);
            while (coming.hasNext() && chunk.size() < CHUNK) {
                chunk.add(coming.next());
            }
            chunks.add(threads.submit(() -> chunk.stream().map(each).toList()));
        }
        List<R> answers = new ArrayList<>(chunks.size() * CHUNK);
        await(chunks).forEach(answers::addAll);
        return answers;
    }

    private static <T> T answer(Future<T> call) {
        try {
            return call.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
