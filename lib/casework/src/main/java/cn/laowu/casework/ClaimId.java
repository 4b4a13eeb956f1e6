package cn.laowu.casework;

import cn.laowu.store.Digest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Names one single claim. */
public record ClaimId(String value) {
    private static final Pattern SHAPE = Pattern.compile("c[0-9a-f]{26}");

    public ClaimId {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not a claim id: " + value);
        }
    }

    public static boolean isOne(String value) {
        return SHAPE.matcher(value).matches();
    }

    /** The same seed always names the same claim: a request that is repeated files no second one. */
    public static ClaimId derivedFrom(String seed) {
        return new ClaimId(
                "c" + Digest.sha256(seed.getBytes(StandardCharsets.UTF_8)).substring(0, 26));
    }

    @Override
    public String toString() {
        return value;
    }
}
