package cn.laowu.access;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Paths as a URI may have them (RFC 3986, 3.3). */
final class PathText {

    private static final String UNRESERVED_AND_MORE = "-._~!$&'()*+,;=:@/";
    private static final Pattern LEADING = Pattern.compile("^/*");
    private static final int ESCAPE = 3;

    private PathText() {}

    /** Returns the path with whatever may not stand in one escaped, and one slash at its beginning; escapes stay as they are. */
    static String legal(@Nullable String path) {
        String rooted = LEADING.matcher(path == null ? "" : path).replaceFirst("/");
        StringBuilder legal = new StringBuilder(rooted.length());
        for (byte b : rooted.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (plain || c == '%' || UNRESERVED_AND_MORE.indexOf(c) >= 0) {
                legal.append(c);
            } else {
                legal.append(String.format("%%%02X", (int) c));
            }
        }
        return escaped(legal);
    }

    /** A percent sign that begins no escape is itself escaped. */
    private static String escaped(StringBuilder legal) {
        StringBuilder escaped = new StringBuilder(legal.length());
        for (int i = 0; i < legal.length(); i++) {
            char c = legal.charAt(i);
            boolean escape = c == '%' && i + ESCAPE <= legal.length() && isHex(legal, i + 1) && isHex(legal, i + 2);
            escaped.append(c == '%' && !escape ? "%25" : String.valueOf(c));
        }
        return escaped.toString();
    }

    private static boolean isHex(CharSequence text, int index) {
        return Character.digit(text.charAt(index), 16) >= 0;
    }
}
