package cn.laowu.beijingemployment;

import cn.laowu.casework.Award;
import cn.laowu.casework.FilingId;
import cn.laowu.casework.HoldingPersons;
import cn.laowu.casework.Subject;
import cn.laowu.desk.DecidingTogether.Verdict;
import cn.laowu.desk.HeldElsewhere;
import cn.laowu.intake.Finding;
import cn.laowu.intake.KindNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what became of rows as their receipt says it. */
final class Verdicts {
    private final Rules rules;
    private final FilingId filing;

    Verdicts(Rules rules, FilingId filing) {
        this.rules = rules;
        this.filing = filing;
    }

    Verdict of(Own row, Fate fate, Optional<Subject> subject) {
        if (fate instanceof Fate.Carries carries) {
            return accepted(List.of(), carries.award());
        }
        if (fate instanceof Fate.Joined joined) {
            Finding note =
                    new Finding(joined.reason().code(), null, joined.reason().zh());
            return accepted(List.of(note), rules.nothing());
        }
        if (fate instanceof Fate.Elsewhere elsewhere) {
            return refused(List.of(elsewhere(elsewhere.holder(), subject.orElseThrow())));
        }
        List<Finding> refusals = beside(row, fate);
        if (refusals.isEmpty()) {
            throw new IllegalStateException("row " + row.row() + " was not settled");
        }
        return refused(refusals);
    }

    private static Verdict accepted(List<Finding> notes, Award award) {
        return new Verdict(List.of(), notes, Optional.of(award));
    }

    private static Verdict refused(List<Finding> refusals) {
        return new Verdict(refusals, List.of(), Optional.empty());
    }

    /** Why the row is refused, be it beside what its cells are refused for. */
    List<Finding> beside(Own row, Fate fate) {
        List<Finding> refusals = new ArrayList<>();
        if (fate instanceof Fate.Duplicate duplicate) {
            refusals.add(new Finding(
                    JoiningEmployments.DUPLICATE,
                    BeijingEmployments.NUMBER.name(),
                    "与第 " + duplicate.row() + " 行是同一人，在京就业时间有重叠，同一段时间只计一次。请删去其中一行，或更正入职、离职日期。"));
        }
        if (fate instanceof Fate.TooShort tooShort) {
            refusals.addAll(monthsShort(row, tooShort));
        } else if (fate instanceof Fate.Duplicate duplicate && duplicate.alsoShort()) {
            refusals.addAll(monthsShort(row, new Fate.TooShort(row.start(), row.end())));
        }
        return refusals;
    }

    private List<Finding> monthsShort(Own row, Fate.TooShort time) {
        return rules.tooShort(row.category(), time.start(), time.end()).stream()
                .map(reason -> new Finding(reason.code(), BeijingEmployments.FROM.name(), reason.zh()))
                .toList();
    }

    private Finding elsewhere(FilingId holder, Subject subject) {
        if (!holder.region().equals(filing.region())) {
            return HeldElsewhere.finding(
                    subject, new HoldingPersons.Holder(holder, false), KindNames.BEIJING_EMPLOYMENT, rules.parties());
        }
        return new Finding(
                HeldElsewhere.CODE,
                BeijingEmployments.NUMBER.name(),
                "此人在这段时间的在京就业已列入本地区 " + holder.period() + " 的另一份《" + KindNames.BEIJING_EMPLOYMENT.titleZh() + "》（"
                        + holder.slot() + "），同一段时间只计一次。请删去其中一行；那一份撤下后，本行会自动重新核定，不必重新上传。");
    }
}
