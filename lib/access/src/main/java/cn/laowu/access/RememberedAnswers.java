package cn.laowu.access;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the answers to {@link WritesOnce} requests are kept, for a day at least. Both methods may block, and are atomic: of two calls
 * at once for one key one is first.
 */
public interface RememberedAnswers {

    /**
     * Takes note that a request with this key is about to be executed, unless something is known of the key. The first hash stands for
     * ever: it is kept before anything is executed, so that the same key with another request is found out even while, or after, the
     * first was executed and not yet answered.
     *
     * @param requestHash SHA-256 of method, path, query and body, in hex
     * @return {@link Found.Nothing} where the key is new, or where the same request was seen and not answered (it crashed, or is being
     *     executed now)
     */
    Found ask(Key key, String requestHash);

    /**
     * Keeps the answer, unless one is kept already that is still good.
     *
     * @param goodFor after which time {@link #ask} says {@link Found.Nothing} again and another answer may take its place; null for never
     * @return the answer that stands
     */
    Answer remember(Key key, String requestHash, Answer answer, @Nullable Duration goodFor);

    /** Keeps an answer that is good for ever, unless one is kept already; returns the one that stands. */
    default Answer remember(Key key, String requestHash, Answer answer) {
        return remember(key, requestHash, answer, null);
    }

    /**
     * Whose key it is: a key says nothing about another user's request.
     *
     * @param sub the subject of the token
     * @param key the {@code Idempotency-Key}, 1 to 255 visible ASCII characters
     */
    record Key(String sub, String key) {}

    /**
     * An answer to be given again.
     *
     * @param status the HTTP status
     * @param headers {@code Content-Type}, {@code Content-Language}, {@code Location}, {@code ETag}, those of them that it had
     * @param body the text of the body, empty where it had none
     */
    record Answer(int status, Map<String, String> headers, String body) {

        /** Keeps a copy of the headers. */
        public Answer {
            headers = Map.copyOf(headers);
        }
    }

    /** What is known of a key. */
    sealed interface Found {

        /** Nothing that answers: execute the request. */
        record Nothing() implements Found {}

        /**
         * The same request was answered.
         *
         * @param answer as the first time
         */
        record Answered(Answer answer) implements Found {}

        /** The key was used for another request. */
        record OtherRequest() implements Found {}
    }
}
