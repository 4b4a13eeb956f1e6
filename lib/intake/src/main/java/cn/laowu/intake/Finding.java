package cn.laowu.intake;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a row or a file, or that a person should look at.
 *
 * @param code the stable word for it, such as {@code id-check-digit}
 * @param column the declared name of the column or label that it is about; null where it is about no single one
 * @param zh what the officer should know and do, one sentence in Chinese
 */
public record Finding(String code, @Nullable String column, String zh) {

    /** Returns a finding about a whole row or file. */
    public static Finding of(String code, String zh) {
        return new Finding(code, null, zh);
    }
}
