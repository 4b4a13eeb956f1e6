package cn.laowu.access;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.util.regex.Pattern;

/**
 * The version of something that can be edited, strong (RFC 9110, 8.8.3).
 *
 * @param value what stands between the quotes
 */
public record ETag(String value) {

    private static final Pattern VALUE = Pattern.compile("[\\x21\\x23-\\x7e]{1,100}");

    /**
     * @throws IllegalArgumentException where the value is not 1 to 100 visible ASCII characters without a quote
     */
    public ETag {
        if (!VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("not the value of an entity tag");
        }
    }

    /** Returns the tag of something whose changes are counted. */
    public static ETag of(long version) {
        return new ETag(Long.toString(version));
    }

    /** Returns the tag of something that is known by its hash. */
    public static ETag of(String value) {
        return new ETag(value);
    }

    /** Returns 200 with this body and this tag. */
    public <T> MutableHttpResponse<T> ok(T body) {
        return HttpResponse.ok(body).header(HttpHeaders.ETAG, toString());
    }

    /** Returns the tag as a header says it, in quotes. */
    @Override
    public String toString() {
        return '"' + value + '"';
    }
}
