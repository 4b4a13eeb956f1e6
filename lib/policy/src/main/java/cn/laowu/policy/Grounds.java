package cn.laowu.policy;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands before the conditions of its measure are looked at: the version that decides, the region as that version knows
 * it, and what bars every claim.
 */
final class Grounds {

    private final Policy policy;
    private final @Nullable Region region;
    private final Parties parties;
    private final @Nullable Reason bar;
    private final Deciding ctx;

    private Grounds(Policy policy, @Nullable Region region, Parties parties, @Nullable Reason bar, Deciding ctx) {
        this.policy = policy;
        this.region = region;
        this.parties = parties;
        this.bar = bar;
        this.ctx = ctx;
    }

    /** Returns the grounds of a measure that asks for no region. */
    static Grounds of(Span span, Deciding ctx) {
        Optional<Reason> notInTerm = span.notInTerm(ctx);
        LocalDate day = notInTerm.isPresent() ? ctx.term().issuedOn() : span.decisiveDay(ctx);
        Policy policy = ctx.book().on(day);
        return new Grounds(policy, null, policy.parties(), notInTerm.orElse(null), ctx);
    }

    /**
     * Returns the grounds of a case in a region.
     *
     * @throws IllegalArgumentException where the region is none that the book knows
     */
    static Grounds of(Span span, RegionId id, Deciding ctx) {
        Grounds grounds = of(span, ctx);
        Parties parties = grounds.policy.parties();
        Region party = parties.find(id);
        if (party != null) {
            return new Grounds(grounds.policy, party, parties, grounds.bar, ctx);
        }
        Parties known = ctx.book().parties();
        Region once = known.region(id).orElseThrow(() -> new IllegalArgumentException("no such region: " + id));
        Reason bar = grounds.bar == null ? noParty(id, span.decisiveDay(ctx)) : grounds.bar;
        return new Grounds(grounds.policy, once, known, bar, ctx);
    }

    /** Returns why nothing at all is payable here, or nothing: outside the term, or for a region that is no party then. */
    Optional<Reason> bar() {
        return Optional.ofNullable(bar);
    }

    Policy policy() {
        return policy;
    }

    /** Returns the region; of one that is no party any more, as it was known. */
    Region region() {
        if (region == null) {
            throw new IllegalStateException("a measure without a region was asked for one");
        }
        return region;
    }

    /** Returns the region's group, whose rates hold. */
    RegionGroup group() {
        return parties.groupOf(region());
    }

    /** Returns what every decision on these grounds has in common; the clause is the one that sets the parameter. */
    Ruling ruling(RuleId rule, Measure measure, Parameter<?> parameter, Payee payee) {
        return new Ruling(
                rule,
                policy.clause(parameter),
                payee,
                policy.version(),
                ctx.readings().concerning(measure));
    }

    private static Reason noParty(RegionId region, LocalDate day) {
        return Reason.worded(
                "region-not-eligible",
                () -> "地区" + region + "在" + day + "不是本措施的协作地区，不予补贴。请核对地区及所属期间。",
                () -> region + " is no party of the measures on " + day);
    }
}
