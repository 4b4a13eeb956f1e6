package cn.laowu.policy;

/**
 * The facts of M5: a project of employment services, as the district approved it.
 *
 * @param type association or HR service organisation
 * @param chaoyang whether it is one of Chaoyang; it must be, whatever its type
 * @param approvedAmount what was approved, above zero
 * @param basis on what: the document or clause, not blank
 * @param paidBefore whether this project was paid already
 */
public record ServiceProject(
        OrganisationType type, boolean chaoyang, Money approvedAmount, String basis, boolean paidBefore)
        implements Question {

    /**
     * @throws IllegalArgumentException where the type is none that M5 knows, nothing was approved, or there is no basis
     */
    public ServiceProject {
        if (type == OrganisationType.EMPLOYER) {
            throw new IllegalArgumentException("M5 knows the association and HR service organisations, not employers");
        }
        if (approvedAmount.compareTo(Money.ZERO) <= 0) {
            throw new IllegalArgumentException("an approved amount of " + approvedAmount);
        }
        if (basis.isBlank()) {
            throw new IllegalArgumentException("an amount approved on no basis");
        }
    }

    @Override
    public Decision decide(Deciding ctx) {
        return ProjectGrant.decide(this, ctx);
    }
}
