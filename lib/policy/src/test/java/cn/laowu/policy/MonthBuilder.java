package cn.laowu.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A month of a quota group, told as a sentence: who is on which post, and what was paid before. */
final class MonthBuilder {

    private final QuotaGroup group;
    private final YearMonth month = YearMonth.of(2026, 9);
    private final List<Candidate> candidates = new ArrayList<>();
    private final Set<Post> paidMonthBefore = new HashSet<>();
    private final Set<Post> paidEarlierThisYear = new HashSet<>();
    private final Set<Post> sealedPosts = new HashSet<>();
    private final Set<String> sealedPersons = new HashSet<>();

    private MonthBuilder(String group) {
        this.group = Cases.BOOK.parties().quotaGroups().stream()
                .filter(g -> g.id().value().equals(group))
                .findFirst()
                .orElseThrow();
    }

    static MonthBuilder of(String group) {
        return new MonthBuilder(group);
    }

    MonthBuilder row(Candidate candidate) {
        candidates.add(candidate);
        return this;
    }

    /** Adds a worker who was there all year and worked 20 days. */
    MonthBuilder row(String region, int row, String person, String post) {
        return row(region, row, person, post, "2026-01-01", 20);
    }

    MonthBuilder row(String region, int row, String person, String post, String start, int attendanceDays) {
        long confirmationOrder = region.equals("tuan47") ? 1 : 2;
        return row(new Candidate(
                person,
                RegionId.of(region),
                confirmationOrder,
                row,
                PostNumber.of(post),
                Category.LIFTED,
                LocalDate.parse(start),
                null,
                attendanceDays));
    }

    MonthBuilder paidMonthBefore(String region, String... posts) {
        for (String post : posts) {
            paidMonthBefore.add(post(region, post));
        }
        return this;
    }

    MonthBuilder paidEarlierThisYear(String region, int from, int to) {
        for (int i = from; i <= to; i++) {
            paidEarlierThisYear.add(post(region, "E-" + i));
        }
        return this;
    }

    MonthBuilder sealed(String region, String post, String person) {
        sealedPosts.add(post(region, post));
        sealedPersons.add(person);
        return this;
    }

    MonthOfGroup build() {
        return new MonthOfGroup(
                group, month, candidates, paidMonthBefore, new Sealed(sealedPosts, sealedPersons), paidEarlierThisYear);
    }

    static Post post(String region, String number) {
        return new Post(RegionId.of(region), PostNumber.of(number));
    }
}
