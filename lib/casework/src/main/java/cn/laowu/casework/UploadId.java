package cn.laowu.casework;

import cn.laowu.store.Digest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Names one upload: the address that was made for it, and every version of the object that came to that address. */
public record UploadId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{16,64}");

    public UploadId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an upload id: " + value);
        }
    }

    public static UploadId of(String value) {
        return new UploadId(value);
    }

    public static boolean isOne(String value) {
        return SHAPE.matcher(value).matches();
    }

    /** The same seed always names the same upload: a request that is repeated makes no second one. */
    public static UploadId derivedFrom(String seed) {
        return new UploadId(
                "u" + Digest.sha256(seed.getBytes(StandardCharsets.UTF_8)).substring(0, 26));
    }

    /** The id of an object that nobody's name is on. */
    public static UploadId ofNobody(String objectKey, String objectVersion) {
        return new UploadId("n"
                + Digest.sha256((objectKey + "\n" + objectVersion).getBytes(StandardCharsets.UTF_8))
                        .substring(0, 26));
    }

    @Override
    public String toString() {
        return value;
    }
}
