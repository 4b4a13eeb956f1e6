package cn.laowu.desk.register;

import cn.laowu.casework.Registered;
import cn.laowu.policy.Mode;
import cn.laowu.policy.RegionId;
import java.time.LocalDate;
import java.util.Map;

/**
 * A recruitment event as the district registered it (M4).
 *
 * @param number of the event, as keys of files have it
 * @param region where it is held, or whom it serves
 * @param day of the event
 * @param mode on site or online (R4)
 * @param organisedByChaoyang whether Chaoyang organised it
 */
public record Fair(String number, RegionId region, LocalDate day, Mode mode, boolean organisedByChaoyang) {

    /** The register's name. */
    public static final String REGISTER = "fair";

    private static final String REGION = "region";
    private static final String DAY = "day";
    private static final String MODE = "mode";
    private static final String ORGANISED = "organisedByChaoyang";

    /** Returns the event that an entry of the register says. */
    public static Fair of(Registered entry) {
        return new Fair(
                entry.id(),
                RegionId.of(entry.fact(REGION)),
                LocalDate.parse(entry.fact(DAY)),
                Mode.fromToken(entry.fact(MODE)).orElseThrow(),
                Boolean.parseBoolean(entry.fact(ORGANISED)));
    }

    /** Returns what the register keeps of it. */
    public Map<String, String> facts() {
        return Map.of(
                REGION,
                region.value(),
                DAY,
                day.toString(),
                MODE,
                mode.token(),
                ORGANISED,
                Boolean.toString(organisedByChaoyang));
    }
}
