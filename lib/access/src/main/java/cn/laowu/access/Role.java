package cn.laowu.access;

import java.util.Arrays;
import java.util.Optional;

/** What a user may do; a user has one or more. */
public enum Role {
    /** Uploads, files claims, sees its own region. */
    REGION_CLERK(Roles.REGION_CLERK),
    /** Confirms and withdraws the facts of its own region; never what the same person uploaded. */
    REGION_CONFIRMER(Roles.REGION_CONFIRMER),
    /** Approves, returns and rejects; never what the same person ran or filed. */
    DISTRICT_AUDITOR(Roles.DISTRICT_AUDITOR),
    /** Makes and releases payment batches, takes in the bank's results; never what the same person approved. */
    DISTRICT_PAYER(Roles.DISTRICT_PAYER),
    /** Settings, quotas, thresholds, readings, budgets, payroll runs. */
    DISTRICT_ADMIN(Roles.DISTRICT_ADMIN),
    /** Reads everything, changes nothing. */
    INSPECTOR(Roles.INSPECTOR);

    private final String token;

    Role(String token) {
        this.token = token;
    }

    /** Returns the word of a token's {@code roles} claim. */
    public String token() {
        return token;
    }

    /** Returns whether the role belongs to a region's office, so that it means nothing without a region. */
    public boolean ofRegion() {
        return this == REGION_CLERK || this == REGION_CONFIRMER;
    }

    /** Returns the role of this word, or nothing where no role has it. */
    public static Optional<Role> fromToken(String token) {
        return Arrays.stream(values()).filter(role -> role.token.equals(token)).findFirst();
    }
}
