package cn.laowu.policy;

/**
 * One line of the arithmetic of a decision.
 *
 * @param zh what is reckoned, in Chinese
 * @param en the same in English
 * @param value what comes of it, as a number (yuan with two decimals, or a count)
 */
public record Step(String zh, String en, String value) {

    /** Returns a step that comes to an amount. */
    static Step of(String zh, String en, Money amount) {
        return new Step(zh, en, amount.toString());
    }
}
