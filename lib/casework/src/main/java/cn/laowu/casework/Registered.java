package cn.laowu.casework;

import java.time.Instant;
import java.util.Map;

/**
 * An entry of one of the district's registers: a recruitment event, a training batch, an organisation, a project, a station.
 *
 * @param register which register, such as {@code fair}
 * @param id the entry's number there, such as that of the event; of an organisation its USCC
 * @param facts what is registered and is not personal, by name
 * @param confidential what is stored encrypted: accounts
 * @param revision rises with every change; what an editor saw
 * @param by who wrote it last
 * @param at when
 */
public record Registered(
        String register,
        String id,
        Map<String, String> facts,
        Map<String, String> confidential,
        long revision,
        Officer by,
        Instant at) {

    /** Keeps its own copies. */
    public Registered {
        facts = Map.copyOf(facts);
        confidential = Map.copyOf(confidential);
    }

    /** Returns the fact of this name, or empty text. */
    public String fact(String name) {
        return facts.getOrDefault(name, "");
    }

    boolean says(Map<String, String> otherFacts, Map<String, String> otherConfidential) {
        return facts.equals(otherFacts) && confidential.equals(otherConfidential);
    }

    /** Says how much there is and nothing of it: this text may get into a log. */
    @Override
    public String toString() {
        return "Registered[" + register + "/" + id + ", revision " + revision + "]";
    }
}
