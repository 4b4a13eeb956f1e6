package cn.laowu.intake.xlsx;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Serial numbers of days as the dates that a sheet shows (ISO/IEC 29500-1, 18.17.4). */
public final class Serials {

    private static final int LAST = 2_958_465;
    /** The 1900 system has a 29 February 1900 that never was. */
    private static final int PHANTOM = 60;

    private static final int CACHED = 1 << 10;
    private static final int SECONDS = 86_400;

    private final LocalDate zero;
    private final boolean epoch1904;
    private final String[] cached = new String[CACHED];
    private final int[] cachedSerial = new int[CACHED];

    /** Counts days from 1904, or from 1900. */
    public Serials(boolean epoch1904) {
        this.epoch1904 = epoch1904;
        zero = epoch1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    }

    /**
     * Returns the date, or the date and time of day to the second, that the number of this text stands for; null where it stands for
     * none, such as a time alone.
     */
    public @Nullable String date(String number) {
        int day = whole(number);
        if (day >= 0) {
            return date(day);
        }
        double serial;
        try {
            serial = Double.parseDouble(number);
        } catch (NumberFormatException e) {
            return null;
        }
        if (!(serial >= 1) || serial > LAST + 1) {
            return null;
        }
        long seconds = Math.round(serial * SECONDS);
        int days = (int) (seconds / SECONDS);
        int rest = (int) (seconds % SECONDS);
        String date = date(days);
        if (date == null || rest == 0) {
            return date;
        }
        LocalDateTime time = LocalDate.EPOCH.atStartOfDay().plusSeconds(rest);
        return String.format("%sT%02d:%02d:%02d", date, time.getHour(), time.getMinute(), time.getSecond());
    }

    private @Nullable String date(int day) {
        if (day < 1 || day > LAST || (day == PHANTOM && !epoch1904)) {
            return null;
        }
        int slot = day & (CACHED - 1);
        String known = cached[slot];
        if (known != null && cachedSerial[slot] == day) {
            return known;
        }
        LocalDate date = zero.plusDays(day < PHANTOM && !epoch1904 ? day + 1 : day);
        String text = date.toString();
        cached[slot] = text;
        cachedSerial[slot] = day;
        return text;
    }

    private static int whole(String number) {
        if (number.isEmpty() || number.length() > 7) {
            return -1;
        }
        int whole = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            whole = whole * 10 + digit;
        }
        return whole;
    }
}
