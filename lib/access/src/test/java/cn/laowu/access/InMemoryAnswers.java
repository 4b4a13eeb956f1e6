package cn.laowu.access;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The port in memory; it can be told to crash before it remembers. */
@Singleton
final class InMemoryAnswers implements RememberedAnswers {

    private final Map<Key, Entry> entries = new HashMap<>();
    private boolean crashing;

    private record Entry(String hash, @Nullable Answer answer) {}

    synchronized void crashNext() {
        crashing = true;
    }

    @Override
    public synchronized Found ask(Key key, String requestHash) {
        Entry entry = entries.putIfAbsent(key, new Entry(requestHash, null));
        if (entry == null) {
            return new Found.Nothing();
        }
        if (!entry.hash.equals(requestHash)) {
            return new Found.OtherRequest();
        }
        return entry.answer == null ? new Found.Nothing() : new Found.Answered(entry.answer);
    }

    @Override
    public synchronized Answer remember(Key key, String requestHash, Answer answer, @Nullable Duration goodFor) {
        if (crashing) {
            crashing = false;
            throw new IllegalStateException("crashed before remembering");
        }
        Entry entry = entries.get(key);
        if (entry != null && entry.answer != null) {
            return entry.answer;
        }
        entries.put(key, new Entry(requestHash, answer));
        return answer;
    }
}
