package cn.laowu.postpayroll;

import cn.laowu.casework.Particulars;
import cn.laowu.casework.PersonId;
import cn.laowu.casework.RunChange;
import cn.laowu.casework.RunLine;
import cn.laowu.casework.SettingAside;
import cn.laowu.policy.RegionId;
import cn.laowu.store.Digest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What is otherwise: than in the month before, and than in what this month's sealed runs pay (追缴). */
final class ComparingMonths {

    private ComparingMonths() {}

    static List<RunChange> changes(GatheredMonth month, List<RunLine> lines) {
        List<RunChange> changes = new ArrayList<>(toMonthBefore(month, lines));
        changes.addAll(recoveries(month));
        return changes;
    }

    /**
     * Joiners and changed accounts among the lines; with a region's first run also who is paid no longer. Whoever was told to have left, and
     * is paid after all, joins again. Nothing in a first month.
     */
    private static List<RunChange> toMonthBefore(GatheredMonth month, List<RunLine> lines) {
        if (month.before().isEmpty()) {
            return List.of();
        }
        Map<PersonId, RunLine> before = byPerson(month.before());
        List<RunChange> changes = new ArrayList<>();
        Set<String> paid = new HashSet<>();
        for (RunLine line : lines) {
            if (line.paid()) {
                paid.add(inRegion(line));
                RunLine earlier = before.get(line.person());
                boolean here = earlier != null && earlier.region().equals(line.region());
                if (!here || month.left().contains(inRegion(line))) {
                    changes.add(change(RunChange.Kind.JOINER, line));
                }
                if (earlier != null && here && !account(earlier).equals(account(line))) {
                    changes.add(change(RunChange.Kind.ACCOUNT_CHANGED, line));
                }
            }
        }
        month.before().stream()
                .filter(line -> !month.compared().contains(line.region()))
                .filter(line -> !paid.contains(inRegion(line)) && month.confirmed(RegionId.of(line.region())))
                .forEach(line -> changes.add(change(RunChange.Kind.LEAVER, line)));
        return changes;
    }

    /** Whoever goes from one region to another leaves there and joins here; neither learns what the other had of them. */
    private static String inRegion(RunLine line) {
        return inRegion(line.region(), line.person());
    }

    static String inRegion(String region, PersonId person) {
        return region + "/" + person;
    }

    /**
     * Of regions whose roster is confirmed: what is paid in a sealed run and stands there no longer, or otherwise. What a sealed run listed
     * last of a person is with the district already.
     */
    static List<RunChange> recoveries(GatheredMonth month) {
        Map<PersonId, GatheredMonth.Row> now = new HashMap<>();
        month.rows().forEach(row -> now.put(row.person(), row));
        List<RunChange> recoveries = new ArrayList<>();
        for (RunLine line : month.sealed()) {
            if (line.paid() && month.confirmed(RegionId.of(line.region()))) {
                GatheredMonth.Row row = now.get(line.person());
                if (row == null) {
                    recoveries.add(dropped(line, month.setAside().contains(inRegion(line))));
                } else if (!same(line, row)) {
                    recoveries.add(changed(line, row));
                }
            }
        }
        recoveries.removeIf(recovery -> {
            RunChange last = month.listed().get(recovery.person());
            return last != null && recovery.repeats(last);
        });
        return recoveries;
    }

    private static boolean same(RunLine line, GatheredMonth.Row row) {
        return line.region().equals(row.region().value())
                && line.facts().equals(row.filed().facts())
                && account(line).equals(row.filed().particulars().field(WelfarePosts.ACCOUNT_FIELD));
    }

    private static String account(RunLine line) {
        Particulars particulars = line.particulars();
        return particulars.field(WelfarePosts.ACCOUNT_FIELD);
    }

    private static RunChange change(RunChange.Kind kind, RunLine line) {
        return RunChange.of(kind, line.person(), line.region(), line.row(), line.post(), line.amountFen());
    }

    private static RunChange dropped(RunLine paid, boolean setAside) {
        return new RunChange(
                RunChange.Kind.DROPPED,
                paid.person(),
                paid.region(),
                paid.row(),
                paid.post(),
                paid.amountFen(),
                setAside ? SettingAside.CODE : "");
    }

    /** Where and what it is now; the yuan are those that were paid. */
    private static RunChange changed(RunLine paid, GatheredMonth.Row now) {
        String reads = now.region() + "\n" + new TreeMap<>(now.filed().facts()) + "\n"
                + now.filed().particulars().field(WelfarePosts.ACCOUNT_FIELD);
        return new RunChange(
                RunChange.Kind.CHANGED,
                paid.person(),
                now.region().value(),
                now.filed().row(),
                now.filed().fact(WelfarePosts.POST),
                paid.amountFen(),
                Digest.sha256(reads.getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<PersonId, RunLine> byPerson(List<RunLine> lines) {
        Map<PersonId, RunLine> byPerson = new HashMap<>();
        lines.forEach(line -> byPerson.put(line.person(), line));
        return byPerson;
    }
}
