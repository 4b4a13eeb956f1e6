package cn.laowu.policy;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Settles one month of one quota group: who is paid where posts are contested or more than the quota. First every row by itself (M3
 * with R2 and R15), then one payment for a person, then one for a post (R3), then the quota (R11, R16). What sealed runs of the
 * month pay already stays as it is, and takes its posts, its persons and its part of the quota.
 */
public final class SettlingMonth {

    /** The order of lines; beyond region and row only so that equal rows of unsound input come out in one order. */
    private static final Comparator<Standing> BY_SHEET = comparingInt((Standing s) -> s.region.order())
            .thenComparingInt(s -> s.candidate.row())
            .thenComparing(
                    s -> s.candidate,
                    comparingLong(Candidate::confirmationOrder)
                            .thenComparing(Candidate::person)
                            .thenComparing(Candidate::post)
                            .thenComparing(Candidate::start)
                            .thenComparing(Candidate::end, nullsLast(naturalOrder()))
                            .thenComparing(Candidate::category)
                            .thenComparing(Candidate::attendanceDays));

    private static final Comparator<Standing> BY_CONFIRMATION =
            comparingLong((Standing s) -> s.candidate.confirmationOrder()).thenComparing(BY_SHEET);

    /** R3: more days of attendance, then the earlier start, then the earlier row. */
    private static final Comparator<Standing> BY_ATTENDANCE = comparing(
                    (Standing s) -> s.candidate,
                    comparingInt(Candidate::attendanceDays).reversed().thenComparing(Candidate::start))
            .thenComparing(BY_SHEET);

    /** R11: paid in the month before, then the earlier start, then the post's number, then the order of Parties. */
    private static final Comparator<Standing> BY_PAID_BEFORE = comparing((Standing s) -> !s.paidMonthBefore)
            .thenComparing(s -> s.candidate.start())
            .thenComparing(s -> s.post.number())
            .thenComparing(BY_SHEET);

    private final MonthOfGroup month;
    private final Deciding ctx;
    private final List<Standing> standings;

    private SettlingMonth(MonthOfGroup month, Deciding ctx) {
        this.month = month;
        this.ctx = ctx;
        this.standings =
                month.candidates().stream().map(this::judged).sorted(BY_SHEET).toList();
    }

    /**
     * Returns what becomes of every candidate. Pure: the same month and context give the same lines, whatever the order in which the
     * candidates are listed. n log n in their number.
     *
     * @throws IllegalArgumentException where a region or the quota group is none that the book knows
     */
    public static Settlement settle(MonthOfGroup m, Deciding ctx) {
        SettlingMonth settling = new SettlingMonth(m, ctx);
        settling.onePaymentAPerson();
        settling.onePaymentAPost();
        return settling.withinQuota();
    }

    private Standing judged(Candidate candidate) {
        PostMonth facts = new PostMonth(
                candidate.region(),
                month.month(),
                candidate.category(),
                candidate.attendanceDays(),
                candidate.start(),
                candidate.end(),
                month.sealed().persons().contains(candidate.person()));
        Decision decision = PublicWelfarePost.decide(facts, ctx);
        Region region = ctx.book().parties().region(candidate.region()).orElseThrow();
        return new Standing(candidate, region, month.paidMonthBefore().contains(candidate.onPost()), decision);
    }

    private List<Standing> payable(Comparator<Standing> order) {
        return standings.stream()
                .filter(s -> s.decision.eligible())
                .sorted(order)
                .toList();
    }

    private void onePaymentAPerson() {
        Map<String, Standing> firsts = new HashMap<>();
        for (Standing standing : payable(BY_CONFIRMATION)) {
            Standing first = firsts.putIfAbsent(standing.candidate.person(), standing);
            if (first != null) {
                standing.refuse(PostReasons.duplicateElsewhere(month.month(), first.region));
            }
        }
    }

    private void onePaymentAPost() {
        Map<Post, List<Standing>> workers = new HashMap<>();
        for (Standing standing : payable(BY_ATTENDANCE)) {
            workers.computeIfAbsent(standing.post, post -> new ArrayList<>(1)).add(standing);
        }
        boolean payNone = ctx.readings().is(Reading.R3, "none");
        workers.forEach((post, byAttendance) -> {
            if (month.sealed().posts().contains(post)) {
                byAttendance.forEach(s -> s.refuse(PostReasons.postPaidAlready(month.month(), post.number())));
            } else if (byAttendance.size() > 1 && payNone) {
                Reason contested = PostReasons.contestedPost(month.month(), post.number(), byAttendance.size());
                byAttendance.forEach(s -> s.refuse(contested));
            } else {
                int firstRow = byAttendance.get(0).candidate.row();
                byAttendance.stream()
                        .skip(1)
                        .forEach(s -> s.refuse(PostReasons.secondOnPost(month.month(), post.number(), firstRow)));
            }
        });
    }

    private Settlement withinQuota() {
        String order = ctx.readings().token(Reading.R11);
        int quota = quota();
        FreePosts free = new FreePosts(quota, month, ctx.readings());
        int place = month.sealed().posts().size();
        int paid = 0;
        Money total = Money.ZERO;
        for (Standing standing : payable(byR11())) {
            place++;
            if (free.take(standing.post)) {
                paid++;
                total = total.plus(standing.decision.paid());
            } else {
                standing.refuse(PostReasons.overQuota(month, quota, place, order));
            }
        }
        List<SettledLine> lines = standings.stream()
                .map(s -> new SettledLine(s.candidate, s.decision))
                .toList();
        return new Settlement(lines, paid, total, quota, free.left());
    }

    private Comparator<Standing> byR11() {
        return ctx.readings().is(Reading.R11, "confirmation-order") ? BY_CONFIRMATION : BY_PAID_BEFORE;
    }

    private int quota() {
        LocalDate day = Span.of(month.month()).decisiveDay(ctx);
        return ctx.term().covers(day) ? ctx.postQuota(month.group().id(), day) : 0;
    }

    /** A candidate while the month is settled: its decision may still turn into a refusal. */
    private static final class Standing {

        private final Candidate candidate;
        private final Region region;
        private final Post post;
        private final boolean paidMonthBefore;
        private Decision decision;

        private Standing(Candidate candidate, Region region, boolean paidMonthBefore, Decision decision) {
            this.candidate = candidate;
            this.region = region;
            this.post = candidate.onPost();
            this.paidMonthBefore = paidMonthBefore;
            this.decision = decision;
        }

        private void refuse(Reason reason) {
            decision = decision.refused(reason);
        }
    }
}
