package cn.laowu.fairclaims;

import static cn.laowu.fairclaims.FairAttendances.ACCOUNT;
import static cn.laowu.fairclaims.FairAttendances.CODE;
import static cn.laowu.fairclaims.FairAttendances.JOBS;
import static cn.laowu.fairclaims.FairAttendances.NAME;
import static cn.laowu.fairclaims.FairAttendances.SIGNED_IN;
import static cn.laowu.fairclaims.FairAttendances.TYPE;

import cn.laowu.casework.Award;
import cn.laowu.casework.Refusal;
import cn.laowu.casework.Registers;
import cn.laowu.desk.Sitting;
import cn.laowu.desk.register.Differences;
import cn.laowu.desk.register.Fair;
import cn.laowu.desk.register.Organisation;
import cn.laowu.intake.BankAccount;
import cn.laowu.intake.Column;
import cn.laowu.intake.FileFacts;
import cn.laowu.intake.Findings;
import cn.laowu.intake.Kind;
import cn.laowu.intake.Labels;
import cn.laowu.intake.Row;
import cn.laowu.intake.Uscc;
import cn.laowu.policy.Deciding;
import cn.laowu.policy.Decision;
import cn.laowu.policy.FairAttendance;
import cn.laowu.policy.FairSubsidy;
import cn.laowu.policy.OrganisationType;
import cn.laowu.policy.Policy;
import cn.laowu.policy.Reason;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The organisations at one registered event. Whether one is of Beijing its code says, or the district's register, never the sheet. */
final class AttendingFair implements Sitting {
    private final Fair fair;
    private final Registers registers;
    private final Deciding deciding;
    private final Policy policy;
    private final Kind kind;
    private final Map<String, Boolean> registeredHere = new HashMap<>();

    AttendingFair(Fair fair, Registers registers, Deciding deciding) {
        this.fair = fair;
        this.registers = registers;
        this.deciding = deciding;
        this.policy = deciding.book().on(fair.day());
        this.kind = FairAttendances.layout().check(this::payable).build();
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public Optional<Refusal> against(Labels labels) {
        return new Differences(labels)
                .compare(FairAttendances.FAIR_NUMBER, fair.number())
                .compare(FairAttendances.DAY, fair.day())
                .compare(FairAttendances.MODE, fair.mode().nameZh())
                .refusal("活动“" + fair.number() + "”");
    }

    private void payable(Row row, FileFacts file, Findings findings) {
        decision(row)
                .ifPresent(decision -> decision.reasons()
                        .forEach(reason -> findings.refuse(reason.code(), column(reason), reason.zh())));
    }

    private static @Nullable Column<?> column(Reason reason) {
        return reason.code().equals("not-beijing") ? CODE : null;
    }

    private Optional<Decision> decision(Row row) {
        Uscc code = row.get(CODE);
        Optional<OrganisationType> type = type(row.get(TYPE));
        if (code == null || type.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new FairAttendance(
                        type.get(),
                        ofBeijing(code.value()),
                        fair.organisedByChaoyang(),
                        fair.region(),
                        fair.mode(),
                        false,
                        fair.day())
                .decide(deciding));
    }

    private static Optional<OrganisationType> type(@Nullable String word) {
        return Arrays.stream(OrganisationType.values())
                .filter(type -> type.nameZh().equals(word))
                .findFirst();
    }

    private boolean ofBeijing(String uscc) {
        return FairSubsidy.registeredInCity(uscc, policy)
                || registeredHere.computeIfAbsent(
                        uscc,
                        code -> registers
                                .find(Organisation.REGISTER, code)
                                .map(Organisation::of)
                                .filter(Organisation::beijing)
                                .isPresent());
    }

    @Override
    public Content content(Row row) {
        Map<String, String> facts = new TreeMap<>();
        put(facts, "type", type(row.get(TYPE)).map(OrganisationType::token).orElse(null));
        put(facts, "signedIn", text(row.get(SIGNED_IN)));
        put(facts, "jobs", text(row.get(JOBS)));
        Uscc uscc = row.get(CODE);
        String code = uscc == null ? null : uscc.value();
        Map<String, String> fields = new TreeMap<>();
        put(fields, "name", row.get(NAME));
        put(fields, "uscc", code);
        BankAccount account = row.get(ACCOUNT);
        put(fields, "account", account == null ? null : account.value());
        return new Content(
                Optional.ofNullable(code).map(Whom.Organisation::new),
                facts,
                fields,
                decision(row).map(Award::of),
                List.of());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static void put(Map<String, String> into, String name, @Nullable String value) {
        if (value != null) {
            into.put(name, value);
        }
    }
}
