package cn.laowu.policy;

import static cn.laowu.policy.Parameters.PROJECT_ASSOCIATION;
import static cn.laowu.policy.Parameters.PROJECT_BASIS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * M5, clause 三.3: 朝阳区人力资源服务促进会及朝阳区人力资源服务机构…可依据北京市促进就业资金管理办法按项目给予工作补贴. The text has no rate: what was
 * approved, project by project, is the amount.
 */
public final class ProjectGrant {

    private static final RuleId RULE = RuleId.of("M5");

    private ProjectGrant() {}

    /**
     * Returns what the project is worth to the organisation. Refused for {@code not-in-term} (of the day of decision) alone, or for
     * {@code not-chaoyang}, {@code paid-before}.
     */
    public static Decision decide(ServiceProject facts, Deciding ctx) {
        Grounds grounds = Grounds.of(Span.ofDecision(ctx.asOf()), ctx);
        Payee payee = facts.type() == OrganisationType.ASSOCIATION ? Payee.ASSOCIATION : Payee.ORGANISATION;
        Ruling ruling = grounds.ruling(RULE, Measure.M5, PROJECT_BASIS, payee);
        Optional<Reason> bar = grounds.bar();
        if (bar.isPresent()) {
            return ruling.refuse(List.of(bar.get()));
        }
        List<Reason> reasons = new ArrayList<>();
        if (!facts.chaoyang()) {
            reasons.add(notChaoyang(grounds.policy().value(PROJECT_ASSOCIATION)));
        }
        if (facts.paidBefore()) {
            reasons.add(paidBefore());
        }
        if (!reasons.isEmpty()) {
            return ruling.refuse(reasons);
        }
        return ruling.pay(
                facts.approvedAmount(),
                () -> List.of(Step.of(
                        "按项目批准金额（依据：" + facts.basis() + "）",
                        "the amount approved for the project, on the basis of " + facts.basis(),
                        facts.approvedAmount())));
    }

    private static Reason notChaoyang(String association) {
        return Reason.worded(
                "not-chaoyang",
                () -> "只补贴" + association + "和朝阳区人力资源服务机构，该单位不属朝阳区。如登记有误，请更正单位名册后重新申报。",
                () -> "only " + association + " and HR service organisations of Chaoyang are paid");
    }

    private static Reason paidBefore() {
        return new Reason("paid-before", "该项目的补贴已经核定，同一项目只补贴一次，请勿重复申报。", "this project is paid already");
    }
}
