package cn.laowu.access;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The versions for which a change is meant (RFC 9110, 13.1.1). A controller's method that changes what can be edited takes it as an
 * argument; without the header the request is 428 {@code if-match-missing}, with an unreadable one 400.
 */
public final class IfMatch {

    static final String HEADER = "If-Match";

    private static final int LONGEST = 2_000;
    private static final Pattern TAG = Pattern.compile("\\s*(W/)?\"([\\x21\\x23-\\x7e]{1,100})\"\\s*(,|$)");

    private final boolean any;
    private final Set<ETag> tags;

    private IfMatch(boolean any, Set<ETag> tags) {
        this.any = any;
        this.tags = tags;
    }

    /** Returns what this header says, or nothing where it is not such a header. A weak tag is read and matches nothing. */
    static Optional<IfMatch> parse(String header) {
        if (header.trim().equals("*")) {
            return Optional.of(new IfMatch(true, Set.of()));
        }
        if (header.isBlank() || header.length() > LONGEST) {
            return Optional.empty();
        }
        Set<ETag> tags = new LinkedHashSet<>();
        Matcher matcher = TAG.matcher(header);
        int end = 0;
        while (end < header.length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                return Optional.empty();
            }
            if (matcher.group(1) == null) {
                tags.add(new ETag(matcher.group(2)));
            }
            end = matcher.end();
        }
        return Optional.of(new IfMatch(false, tags));
    }

    /** Returns whether the change is meant for this version. */
    public boolean admits(ETag current) {
        return any || tags.contains(current);
    }

    /**
     * Returns where the change is meant for this version.
     *
     * @throws ProblemException 412 {@code stale} where it is meant for another
     */
    public void require(ETag current) {
        if (!admits(current)) {
            throw Problems.stale();
        }
    }

    /** Returns the tags named, none for {@code *}: for a use case that puts the version into its conditional write. */
    public List<ETag> tags() {
        return List.copyOf(tags);
    }
}
