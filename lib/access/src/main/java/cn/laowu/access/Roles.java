package cn.laowu.access;

/** The words of the roles as a token's {@code roles} claim says them, constant so that {@code @Secured} can name them. */
public final class Roles {

    /** Uploads, files claims, sees its own region. */
    public static final String REGION_CLERK = "region-clerk";
    /** Confirms and withdraws the facts of its own region. */
    public static final String REGION_CONFIRMER = "region-confirmer";
    /** Approves, returns and rejects. */
    public static final String DISTRICT_AUDITOR = "district-auditor";
    /** Makes and releases payment batches, takes in the bank's results. */
    public static final String DISTRICT_PAYER = "district-payer";
    /** Settings, quotas, readings, budgets, payroll runs. */
    public static final String DISTRICT_ADMIN = "district-admin";
    /** Reads everything, changes nothing. */
    public static final String INSPECTOR = "inspector";

    private Roles() {}
}
