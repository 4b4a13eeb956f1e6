package cn.laowu.intake.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Whether bytes, given in pieces, are UTF-8 (RFC 3629, 4). */
final class Utf8Check {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    private boolean sound = true;
    private boolean ascii = true;
    /** Continuation bytes still to come, and what the next of them may be. */
    private int expected;

    private int least;
    private int most;

    void take(byte[] bytes, int length) {
        int i = 0;
        while (sound && i < length) {
            if (expected == 0) {
                i = pastAscii(bytes, i, length);
                if (i < length) {
                    lead(Byte.toUnsignedInt(bytes[i++]));
                }
            } else {
                continuation(Byte.toUnsignedInt(bytes[i++]));
            }
        }
    }

    private static int pastAscii(byte[] bytes, int from, int length) {
        int i = from;
        while (i + Long.BYTES <= length && ((long) LONGS.get(bytes, i) & HIGH_BITS) == 0) {
            i += Long.BYTES;
        }
        while (i < length && bytes[i] >= 0) {
            i++;
        }
        return i;
    }

    private void lead(int b) {
        ascii = false;
        least = 0x80;
        most = 0xbf;
        if (b >= 0xc2 && b <= 0xdf) {
            expected = 1;
        } else if (b >= 0xe0 && b <= 0xef) {
            expected = 2;
            // no overlong forms, no halves of pairs
            least = b == 0xe0 ? 0xa0 : least;
            most = b == 0xed ? 0x9f : most;
        } else if (b >= 0xf0 && b <= 0xf4) {
            expected = 3;
            least = b == 0xf0 ? 0x90 : least;
            most = b == 0xf4 ? 0x8f : most;
        } else {
            sound = false;
        }
    }

    private void continuation(int b) {
        if (b < least || b > most) {
            sound = false;
        }
        expected--;
        least = 0x80;
        most = 0xbf;
    }

    /** Whether nothing so far is against UTF-8; a last character may be whole or not. */
    boolean isSoundSoFar() {
        return sound;
    }

    /** Whether every byte so far is ASCII. */
    boolean isAscii() {
        return ascii;
    }

    /** Whether all is UTF-8 but for a last character of which bytes are missing. */
    boolean isCut() {
        return sound && expected > 0;
    }
}
