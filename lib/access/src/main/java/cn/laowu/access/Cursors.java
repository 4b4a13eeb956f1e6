package cn.laowu.access;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The form of cursors: a version byte, six bytes of the hash of what the list is, the position in UTF-8, all in base64url. */
final class Cursors {

    static final int LONGEST_POSITION = 1_000;

    private static final byte VERSION = 1;
    private static final int FINGERPRINT = 6;
    private static final int HEAD = 1 + FINGERPRINT;
    private static final int LONGEST = (HEAD + LONGEST_POSITION) * 4 / 3 + 1;

    private Cursors() {}

    static String of(String position, List<String> list) {
        byte[] text = position.getBytes(StandardCharsets.UTF_8);
        if (text.length > LONGEST_POSITION) {
            throw new IllegalArgumentException("a position of " + text.length + " bytes");
        }
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + text.length);
        bytes.put(VERSION).put(fingerprint(list)).put(text);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    static Optional<String> position(String cursor, List<String> list) {
        if (cursor.length() > LONGEST) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        boolean ours = bytes.length >= HEAD
                && bytes[0] == VERSION
                && Arrays.equals(Arrays.copyOfRange(bytes, 1, HEAD), fingerprint(list));
        if (!ours) {
            return Optional.empty();
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, HEAD, bytes.length - HEAD))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static byte[] fingerprint(List<String> list) {
        return Arrays.copyOf(Sha256.of(String.join("\u0000", list).getBytes(StandardCharsets.UTF_8)), FINGERPRINT);
    }
}
