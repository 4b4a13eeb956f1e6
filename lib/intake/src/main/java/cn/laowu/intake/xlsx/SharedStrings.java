package cn.laowu.intake.xlsx;

import cn.laowu.intake.FileRefusal;
import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The strings that a workbook's cells share. A roster has a million of them that differ, and a legal part holds half a gibibyte: they
 * are kept as bytes in a {@link StringLog}, with the place of every 16th, and made into strings as they are asked for.
 */
final class SharedStrings implements Closeable {

    private static final int STRIDE = 16;
    private static final int CACHED = 1 << 13;

    private final StringLog log = new StringLog();
    private int[] places = new int[1024];
    private int count;
    private final String[] cached = new String[CACHED];
    private final int[] cachedIndex = new int[CACHED];
    private int lastIndex = -1;
    private int lastPlace;

    private SharedStrings() {}

    static SharedStrings none() {
        return new SharedStrings();
    }

    static SharedStrings read(ZipParts parts, ZipPart part, CharText text) throws IOException, FileRefusal {
        SharedStrings strings = new SharedStrings();
        try (XmlScanner xml = new XmlScanner(parts.open(part))) {
            for (XmlScanner.Event event = xml.next(); event != XmlScanner.Event.DONE; event = xml.next()) {
                if (event == XmlScanner.Event.START
                        && xml.depth() == 2
                        && xml.tag().is("si")) {
                    RichText.read(xml, text);
                    strings.add(text);
                }
            }
            strings.log.seal();
            return strings;
        } catch (IOException | FileRefusal | RuntimeException e) {
            strings.close();
            throw e;
        }
    }

    private void add(CharText text) throws IOException {
        int place = log.add(text.chars(), text.length());
        if (count % STRIDE == 0) {
            int slot = count / STRIDE;
            if (slot == places.length) {
                places = Arrays.copyOf(places, places.length * 2);
            }
            places[slot] = place;
        }
        count++;
    }

    /** Returns the string of this index, or null where there is none. */
    @Nullable
    String get(int index) throws IOException {
        if (index < 0 || index >= count) {
            return null;
        }
        int slot = index & (CACHED - 1);
        String known = cached[slot];
        if (known != null && cachedIndex[slot] == index) {
            return known;
        }
        int at;
        int place;
        if (lastIndex >= 0 && index >= lastIndex && index - lastIndex <= index % STRIDE) {
            at = lastIndex;
            place = lastPlace;
        } else {
            at = index - index % STRIDE;
            place = places[index / STRIDE];
        }
        while (at < index) {
            place = log.next(place);
            at++;
        }
        lastIndex = index;
        lastPlace = place;
        String string = log.get(place);
        cached[slot] = string;
        cachedIndex[slot] = index;
        return string;
    }

    @Override
    public void close() throws IOException {
        log.close();
    }
}
