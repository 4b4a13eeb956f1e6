package cn.laowu.desk.replay;

import cn.laowu.casework.Casework;
import cn.laowu.casework.Filing;
import cn.laowu.casework.Registered;
import cn.laowu.casework.Subject;
import cn.laowu.desk.register.Fair;
import cn.laowu.desk.register.Organisation;
import cn.laowu.intake.KindNames;
import cn.laowu.policy.Deciding;
import cn.laowu.policy.Decision;
import cn.laowu.policy.FairAttendance;
import cn.laowu.policy.FairSubsidy;
import cn.laowu.policy.Measure;
import cn.laowu.policy.OrganisationType;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** M4: every organisation at each event in the time, by the attendance sheets. */
final class ReplayingFairs {
    private static final Set<String> DECIDED =
            Set.of("mode-not-eligible", "region-not-eligible", "not-organised", "not-beijing");
    private static final String DISTRICT = "district";

    private final Casework casework;
    private final OtherRules rules;
    private final Map<String, Boolean> registeredHere = new HashMap<>();

    ReplayingFairs(Casework casework, OtherRules rules) {
        this.casework = casework;
        this.rules = rules;
    }

    void replay(ReplayAsk ask, Consumer<Redecided> each) {
        Entries.forEach(casework.registers(), Fair.REGISTER, (Registered entry) -> {
            Fair fair = Fair.of(entry);
            YearMonth month = YearMonth.from(fair.day());
            if (ask.regions().contains(fair.region()) && !month.isBefore(ask.from()) && !month.isAfter(ask.to())) {
                sheets(fair)
                        .forEach(sheet -> RecordedRow.forEach(sheet, casework, row -> {
                            if (row.mayDiffer(DECIDED) && row.fact("type").isPresent()) {
                                each.accept(decided(fair, row));
                            }
                        }));
            }
        });
    }

    private List<Filing> sheets(Fair fair) {
        String kind = KindNames.FAIR_ATTENDANCE.id();
        List<Filing> sheets =
                new ArrayList<>(casework.filings().standing(fair.region().value(), kind, fair.number()));
        sheets.addAll(casework.filings().standing(DISTRICT, kind, fair.number()));
        return sheets;
    }

    private Redecided decided(Fair fair, RecordedRow row) {
        OrganisationType type = Arrays.stream(OrganisationType.values())
                .filter(known -> known.token().equals(row.fact("type").orElseThrow()))
                .findFirst()
                .orElseThrow();
        Deciding deciding = rules.on(row.on());
        String uscc = Subject.usccOf(row.subject());
        boolean beijing = FairSubsidy.registeredInCity(uscc, deciding.book().on(fair.day())) || registered(uscc);
        Decision decision = new FairAttendance(
                        type, beijing, fair.organisedByChaoyang(), fair.region(), fair.mode(), false, fair.day())
                .decide(deciding);
        return new Redecided(
                Measure.M4,
                fair.region().value(),
                fair.number(),
                row.subject(),
                row.row(),
                row.paid(),
                decision.paid(),
                row.codes(),
                decision.eligible() ? List.of() : decision.reasons());
    }

    private boolean registered(String uscc) {
        return registeredHere.computeIfAbsent(
                uscc,
                code -> casework.registers()
                        .find(Organisation.REGISTER, code)
                        .map(Organisation::of)
                        .filter(Organisation::beijing)
                        .isPresent());
    }
}
