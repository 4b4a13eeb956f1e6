package cn.laowu.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Acts that begin in the same moment, each on a thread of its own. */
public final class AtOnce {
    private AtOnce() {}

    /** Returns their answers in order, when all have ended. */
    public static <T> List<T> run(List<Callable<T>> acts) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(acts.size());
        try {
            CyclicBarrier together = new CyclicBarrier(acts.size());
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> act : acts) {
                running.add(threads.submit(() -> {
                    together.await();
                    return act.call();
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> run : running) {
                answers.add(run.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
