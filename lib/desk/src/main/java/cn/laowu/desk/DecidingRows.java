package cn.laowu.desk;

import cn.laowu.casework.Alongside;
import cn.laowu.casework.FileVersion;
import cn.laowu.casework.FiledGroup;
import cn.laowu.casework.HoldingPersons;
import cn.laowu.casework.Subject;
import cn.laowu.intake.Finding;
import cn.laowu.intake.KindName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides the rows of one judging that nothing refuses by itself: those that a kind decides together are settled by it, of all others the
 * subjects are held.
 */
final class DecidingRows implements JudgingRows.Deciding {
    private final Desk desk;
    private final KindName kind;
    private final HoldingPersons.Session holding;
    private final boolean take;
    private final Optional<DecidingTogether> together;

    /**
     * @param take takes what rules count once; else only looks
     */
    DecidingRows(Desk desk, Sitting sitting, FileVersion version, boolean take) {
        this.desk = desk;
        this.kind = sitting.kind().name();
        this.holding = desk.casework().holdingPersons().begin(version);
        this.take = take;
        this.together = sitting.together(version);
    }

    /** What must see every row before any is decided. */
    Optional<DecidingTogether> together() {
        return together;
    }

    /** Every row has been seen. */
    void settle() {
        together.ifPresent(deciding -> deciding.settle(take));
    }

    /** What came of groups of rows; empty where rows are decided by themselves. */
    List<FiledGroup> groups() {
        return together.map(DecidingTogether::groups).orElse(List.of());
    }

    Alongside alongside() {
        return together.map(DecidingTogether::alongside).orElse(Alongside.NOTHING);
    }

    @Override
    public List<Finding> alsoAgainst(int row, Optional<Subject> subject) {
        return together.map(deciding -> deciding.alsoAgainst(row, subject)).orElse(List.of());
    }

    @Override
    public Map<Integer, DecidingTogether.Verdict> decide(List<JudgingRows.Undecided> rows) {
        Map<Integer, DecidingTogether.Verdict> verdicts = new HashMap<>();
        if (together.isPresent()) {
            rows.forEach(row -> verdicts.put(row.row(), together.get().verdict(row.row(), row.subject())));
            return verdicts;
        }
        List<HoldingPersons.Claimant> claimants = new ArrayList<>();
        rows.forEach(row ->
                row.subject().ifPresent(subject -> claimants.add(new HoldingPersons.Claimant(row.row(), subject))));
        Map<Integer, HoldingPersons.Holder> elsewhere = take ? holding.hold(claimants) : holding.look(claimants);
        for (HoldingPersons.Claimant claimant : claimants) {
            HoldingPersons.Holder holder = elsewhere.get(claimant.row());
            if (holder != null) {
                Finding held = HeldElsewhere.finding(claimant.subject(), holder, kind, desk.parties());
                verdicts.put(claimant.row(), new DecidingTogether.Verdict(List.of(held), List.of(), Optional.empty()));
            }
        }
        return verdicts;
    }
}
