package cn.laowu.policy;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Why a decision is what it is: a stable code, for machines and for statistics, and a sentence that the region's officer can act on.
 *
 * <p>The sentence is worded when somebody first reads it: of a replay's million refusals few are ever read, and the words cost more than
 * the decision. Two reasons are equal where their codes and words are.
 */
public final class Reason {

    private final String code;
    private final Sentence zh;
    private final Sentence en;

    /** A reason whose words are known already. */
    public Reason(String code, String zh, String en) {
        this(code, new Sentence(zh), new Sentence(en));
    }

    private Reason(String code, Sentence zh, Sentence en) {
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    /** Returns a reason that is worded when it is read; what the wordings hold must be immutable. */
    static Reason worded(String code, Supplier<String> zh, Supplier<String> en) {
        return new Reason(code, new Sentence(zh), new Sentence(en));
    }

    /** Returns the code, such as {@code months-short}. */
    public String code() {
        return code;
    }

    /** Returns the sentence in Chinese. */
    public String zh() {
        return zh.text();
    }

    /** Returns the same in English. */
    public String en() {
        return en.text();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Reason reason
                && reason.code.equals(code)
                && reason.zh().equals(zh())
                && reason.en().equals(en());
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public String toString() {
        return code + ": " + en();
    }

    /** Two threads may word them twice and get the same. */
    private static final class Sentence {
        private final @Nullable Supplier<String> wording;
        private @Nullable String text;

        Sentence(String text) {
            this.wording = null;
            this.text = text;
        }

        Sentence(Supplier<String> wording) {
            this.wording = wording;
        }

        String text() {
            String known = text;
            if (known == null) {
                known = wording == null ? "" : wording.get();
                text = known;
            }
            return known;
        }
    }
}
