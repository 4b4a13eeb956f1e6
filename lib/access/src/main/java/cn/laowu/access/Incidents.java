package cn.laowu.access;

import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import java.nio.channels.ClosedChannelException;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Faults on their way to the log: under a number that the officer is told, with classes and places of the code, and of messages only
 * what can't be a person's name or number. A message may quote what it stumbled over.
 */
final class Incidents {

    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    /** No 0, 1, I, L, O, U: the number is read out over the telephone. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int GROUPS = 3;
    private static final int GROUP = 4;
    private static final int MOST_FRAMES = 40;
    private static final int MOST_CAUSES = 6;
    private static final int LONGEST_MESSAGE = 500;
    private static final Pattern BEYOND_ASCII = Pattern.compile("[^\\x20-\\x7e]+");

    private Incidents() {}

    /** Puts the fault into the log and returns its number, such as {@code 7K3M-9QXA-CC2P}. */
    static String report(HttpRequest<?> request, @Nullable Throwable fault) {
        String number = number();
        String route = BasicHttpAttributes.getUriTemplate(request).orElse("(no route)");
        String text = fault == null ? "no cause known" : described(fault);
        if (fault instanceof ClosedChannelException) {
            LOG.debug("incident {}: the client went away", number);
        } else {
            LOG.error(
                    "incident {} request {} at {} {}: {}",
                    number,
                    RequestTrace.id(request),
                    request.getMethodName(),
                    route,
                    text);
        }
        return number;
    }

    private static String number() {
        StringBuilder number = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                number.append('-');
            }
            number.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return number.toString();
    }

    static String described(Throwable fault) {
        StringBuilder text = new StringBuilder();
        Throwable cause = fault;
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
            text.append(depth == 0 ? "" : "\nCaused by: ")
                    .append(cause.getClass().getName());
            if (cause.getMessage() != null) {
                text.append(": ").append(clean(cause.getMessage()));
            }
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < frames.length && i < MOST_FRAMES; i++) {
                text.append("\n\tat ").append(frames[i]);
            }
            cause = cause.getCause();
        }
        return text.toString();
    }

    private static String clean(String message) {
        String ascii = BEYOND_ASCII
                .matcher(message.substring(0, Math.min(message.length(), LONGEST_MESSAGE)))
                .replaceAll("[text]");
        return Masked.scrubbed(ascii);
    }
}
