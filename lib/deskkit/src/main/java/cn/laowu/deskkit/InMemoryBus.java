package cn.laowu.deskkit;

import cn.laowu.desk.Bus;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A bus that delivers when told to, and delivers again what was not taken. */
public final class InMemoryBus implements Bus {
    private static final int MOST = 2_000;

    private final Deque<Event> events = new ArrayDeque<>();

    /** What was put. */
    public record Event(String type, Map<String, String> detail) {
        /** The field, or empty text. */
        public String field(String name) {
            return detail.getOrDefault(name, "");
        }
    }

    @Override
    public synchronized void put(String type, Map<String, String> detail) {
        events.add(new Event(type, Map.copyOf(detail)));
    }

    /** What is not delivered yet. */
    public synchronized List<Event> waiting() {
        return List.copyOf(events);
    }

    /** Loses what is not delivered yet. */
    public synchronized void loseAll() {
        events.clear();
    }

    /** As a bus may: some events twice, all in another order. */
    public synchronized void shuffle(Random random) {
        List<Event> all = new ArrayList<>(events);
        for (Event event : events) {
            if (random.nextInt(4) == 0) {
                all.add(event);
            }
        }
        Collections.shuffle(all, random);
        events.clear();
        events.addAll(all);
    }

    /** Delivers what is there, and what that puts there, until it is empty. */
    public void deliver(Consumer<Event> to) {
        for (int delivered = 0; delivered < MOST; delivered++) {
            Event event = next();
            if (event == null) {
                return;
            }
            boolean taken = false;
            try {
                to.accept(event);
                taken = true;
            } finally {
                if (!taken) {
                    back(event);
                }
            }
        }
        throw new AssertionError("events call for events without end");
    }

    private synchronized @Nullable Event next() {
        return events.poll();
    }

    private synchronized void back(Event event) {
        events.addFirst(event);
    }
}
