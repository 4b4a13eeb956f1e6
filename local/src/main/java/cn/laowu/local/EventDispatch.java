package cn.laowu.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers events to functions as EventBridge does: by pattern, at least once, in no promised order, again where a
 * function fails. An event is on disk before {@link #publish} returns and until every function is through with it, so
 * that what a stop interrupts is delivered at the next start. An event that fails too often goes to the folder of dead
 * letters, with the reason beside it.
 */
final class EventDispatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventDispatch.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Duration> RETRIES =
            List.of(Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(9));

    private final Path pending;
    private final Path dead;
    private final List<Duration> retries;
    private final ScheduledExecutorService workers;
    private volatile List<Subscriber> subscribers = List.of();
    private int outstanding;

    /** A function that events are delivered to. */
    interface Function {
        /** Handles one event. What it throws lets the event be delivered again. */
        void handle(String document) throws Exception;
    }

    /**
     * A function with its rule.
     *
     * @param name letters and digits; the name of files of events that wait for it
     * @param pattern which events it gets; none for a function that only {@link #send} reaches
     */
    record Subscriber(String name, Optional<EventPattern> pattern, Function function) {}

    private EventDispatch(Path folder, List<Duration> retries, int threads) throws IOException {
        this.pending = Files.createDirectories(folder.resolve("pending"));
        this.dead = Files.createDirectories(folder.resolve("dead-letters"));
        this.retries = retries;
        this.workers = Executors.newScheduledThreadPool(threads, work -> {
            Thread thread = new Thread(work, "events");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Returns a dispatch that keeps its events in a folder and delivers none yet.
     *
     * @throws IOException if the folder can't be read or written
     */
    static EventDispatch in(Path folder) throws IOException {
        return in(folder, RETRIES);
    }

    static EventDispatch in(Path folder, List<Duration> retries) throws IOException {
        return new EventDispatch(
                folder, retries, Math.max(2, Runtime.getRuntime().availableProcessors()));
    }

    /**
     * Starts to deliver, first what the folder still holds. To be called once, before anything is published.
     *
     * @throws IOException if the folder can't be read
     */
    void deliverTo(List<Subscriber> all) throws IOException {
        subscribers = List.copyOf(all);
        try (Stream<Path> left = Files.list(pending)) {
            left.filter(file -> file.toString().endsWith(".json")).sorted().forEach(this::resume);
        }
    }

    /**
     * Takes an event for every function whose pattern it matches; when this returns it is on disk.
     *
     * @throws UncheckedIOException if it could not be kept
     * @throws IllegalArgumentException if it is not JSON
     */
    void publish(String document) {
        if (subscribers.isEmpty()) {
            throw new IllegalStateException("nobody is there yet to deliver to");
        }
        JsonNode event = parse(document);
        for (Subscriber subscriber : subscribers) {
            if (subscriber.pattern().filter(pattern -> pattern.matches(event)).isPresent()) {
                deliver(subscriber, keep(subscriber, document), 0, Duration.ZERO);
            }
        }
    }

    /**
     * Takes an event for one function; when this returns it is on disk.
     *
     * @throws IllegalArgumentException if no function has this name
     */
    void send(String name, String document) {
        Subscriber to = subscribers.stream()
                .filter(subscriber -> subscriber.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no function " + name));
        deliver(to, keep(to, document), 0, Duration.ZERO);
    }

    /** Waits until no event is under way, for so long at most; returns whether none is. */
    synchronized boolean awaitIdle(Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (outstanding > 0) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }

    /** Returns how many events failed too often, since the folder was made. */
    int deadLetters() {
        try (Stream<Path> files = Files.list(dead)) {
            return (int) files.filter(file -> file.toString().endsWith(".json")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops after the deliveries under way; what has not begun waits on disk. */
    @Override
    public void close() {
        workers.shutdownNow();
        try {
            if (!workers.awaitTermination(20, TimeUnit.SECONDS)) {
                LOG.warn("an event was still being handled; it is delivered again at the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Path keep(Subscriber subscriber, String document) {
        String name = subscriber.name() + "-" + System.currentTimeMillis() + "-" + UUID.randomUUID();
        Path file = pending.resolve(name + ".json");
        try {
            Path part = pending.resolve(name + ".part");
            Files.writeString(part, document);
            return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("an event could not be kept in " + pending, e);
        }
    }

    private void resume(Path file) {
        String name = file.getFileName().toString();
        subscribers.stream()
                .filter(subscriber -> name.startsWith(subscriber.name() + "-"))
                .findFirst()
                .ifPresentOrElse(
                        subscriber -> deliver(subscriber, file, 0, Duration.ZERO),
                        () -> LOG.warn("no function takes the event {} any more", name));
    }

    private synchronized void deliver(Subscriber subscriber, Path file, int failures, Duration delay) {
        outstanding++;
        try {
            Future<?> unused = workers.schedule(
                    () -> attempt(subscriber, file, failures), delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            done(); // it stays on disk
        }
    }

    private synchronized void done() {
        outstanding--;
        notifyAll();
    }

    private void attempt(Subscriber subscriber, Path file, int failures) {
        try {
            try {
                subscriber.function().handle(Files.readString(file));
                Files.delete(file);
            } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError e) {
                failed(subscriber, file, failures + 1, e);
            }
        } catch (IOException e) {
            LOG.error("the folder of events can't be written: {}", file, e);
        } finally {
            done();
        }
    }

    private void failed(Subscriber subscriber, Path file, int failures, Throwable cause) throws IOException {
        if (workers.isShutdown()) {
            return;
        }
        if (failures <= retries.size()) {
            LOG.info("{} failed at an event and gets it again", subscriber.name(), cause);
            deliver(subscriber, file, failures, retries.get(failures - 1));
            return;
        }
        Path letter = dead.resolve(file.getFileName());
        Files.writeString(dead.resolve(file.getFileName() + ".txt"), subscriber.name() + ": " + cause + "\n");
        Files.move(file, letter, StandardCopyOption.ATOMIC_MOVE);
        LOG.warn("{} failed {} times at an event, which now lies in {}", subscriber.name(), failures, letter, cause);
    }

    private static JsonNode parse(String document) {
        try {
            return JSON.readTree(document);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an event must be JSON", e);
        }
    }
}
