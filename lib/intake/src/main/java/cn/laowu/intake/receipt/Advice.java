package cn.laowu.intake.receipt;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a code means to an officer, in plain Chinese: the one place that summaries, receipts, registers and pages take it from.
 *
 * @param code the stable code, such as {@code id-check-digit}
 * @param titleZh its short name, a few characters, without a full stop
 * @param remedy who has to do what
 * @param doZh what to do, a sentence or two
 * @param basisZh the clause of the measures or the standard that it rests on; empty where only the case itself tells
 */
public record Advice(String code, String titleZh, Remedy remedy, String doZh, String basisZh) {

    /** What kind of action a code asks for. */
    public enum Remedy {
        /** The file is wrong: mend it and send it again. */
        MEND("填写有误，请改正后重报"),
        /** The measures pay nothing here: check it, and where it is right do nothing. */
        VERIFY("按政策不予补贴，请核对"),
        /** The district or the bank has to act. */
        DISTRICT("需与区里或银行联系"),
        /** Nothing to do. */
        NOTE("仅供知悉，不用处理");

        private final String zh;

        Remedy(String zh) {
            this.zh = zh;
        }

        /** Returns what it asks of the officer, a heading in Chinese. */
        public String zh() {
            return zh;
        }
    }

    private static final String RESOURCE = "advice.tsv";
    private static final int FIELDS = 5;
    private static final Map<String, Advice> BY_CODE = load();

    /** Returns the advice for a code; for one that is not listed, that its reason says it all. */
    public static Advice of(String code) {
        Advice known = BY_CODE.get(code);
        return known != null ? known : new Advice(code, "其他（" + code + "）", Remedy.VERIFY, "请按原因中所说的核对。", "");
    }

    /** Returns whether a code is listed. */
    public static boolean knows(String code) {
        return BY_CODE.containsKey(code);
    }

    /** Returns every advice, in the order of the contract's codes. */
    public static Collection<Advice> all() {
        return BY_CODE.values();
    }

    private static Map<String, Advice> load() {
        Map<String, Advice> byCode = new LinkedHashMap<>();
        try (InputStream in = Objects.requireNonNull(Advice.class.getResourceAsStream(RESOURCE), RESOURCE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    Advice advice = parse(line);
                    if (byCode.put(advice.code, advice) != null) {
                        throw new IllegalStateException(RESOURCE + " has two lines for " + advice.code);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(byCode);
    }

    private static Advice parse(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != FIELDS || fields[0].isBlank() || fields[1].isBlank() || fields[3].isBlank()) {
            throw new IllegalStateException(RESOURCE + ": not five fields: " + line);
        }
        Remedy remedy = switch (fields[2]) {
            case "mend" -> Remedy.MEND;
            case "verify" -> Remedy.VERIFY;
            case "district" -> Remedy.DISTRICT;
            case "note" -> Remedy.NOTE;
            default -> throw new IllegalStateException(RESOURCE + ": no such remedy: " + line);
        };
        return new Advice(fields[0], fields[1], remedy, fields[3], Clause.zh(fields[4]));
    }
}
