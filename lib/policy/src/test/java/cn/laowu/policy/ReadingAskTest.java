package cn.laowu.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

class ReadingAskTest {

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertThat(faults("{measure: M3, asOf: '2026-13-01', facts: {region: atlantis, month: '2026-10',"
                        + " attendanceDays: 32, category: poor, paid: true}, readings: {R3: some, R99: x}, why: now}"))
                .containsExactlyInAnyOrder(
                        "/asOf type",
                        "/facts/region value-unknown",
                        "/facts/category value-unknown",
                        "/facts/paid unknown",
                        "/facts/attendanceDays impossible",
                        "/readings/R3 value-unknown",
                        "/readings/R99 unknown",
                        "/why unknown");
    }

    @Test
    void whatIsMissingIsNeverGuessed() {
        assertThat(faults("{}")).containsExactlyInAnyOrder("/measure missing", "/asOf missing", "/facts missing");
        assertThat(faults("{measure: M7, asOf: '2026-10-31', facts: {}}"))
                .containsExactlyInAnyOrder(
                        "/facts/region missing",
                        "/facts/selfFounded missing",
                        "/facts/grantedBefore missing",
                        "/facts/nominationsBefore missing",
                        "/facts/workers missing");
        assertThat(faults("{measure: M8, asOf: '2026-10-31', facts: {region: moyu, organiser: beijing,"
                        + " category: other, completed: null}}"))
                .containsExactlyInAnyOrder(
                        "/facts/classType missing", "/facts/mode missing", "/facts/completed missing");
    }

    @Test
    void nullIsAbsent() {
        Map<String, Object> ask = new Yaml()
                .load("{measure: M1, asOf: '2026-10-31', facts: {region: moyu, year: 2026, paidBefore: null,"
                        + " unheardOf: null}, readings: null}");
        assertThat(decision(ask).eligible()).isTrue();
    }

    @Test
    void eachWorkerHasItsOwnPlace() {
        assertThat(faults("{measure: M7, asOf: '2026-10-31', facts: {region: moyu, selfFounded: true,"
                        + " grantedBefore: false, nominationsBefore: -1, workers: [{category: lifted, start: '2026-02-30'},"
                        + " {category: other, start: '2026-05-01', end: '2026-04-30'}, 7]}}"))
                .containsExactlyInAnyOrder(
                        "/facts/nominationsBefore range",
                        "/facts/workers/0/start type",
                        "/facts/workers/1/end impossible",
                        "/facts/workers/2 type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.001", "'100'", "true", "2000000000"})
    void anApprovedAmountIsYuanAboveZeroToTheFen(String amount) {
        assertThat(faults("{measure: M5, asOf: '2026-10-31', facts: {organisationType: association,"
                        + " chaoyangOrganisation: true, basis: x, approvedAmount: " + amount + "}}"))
                .singleElement()
                .asString()
                .startsWith("/facts/approvedAmount ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"employer", "hr-service "})
    void typesOfOtherMeasuresAreUnknown(String type) {
        assertThat(faults("{measure: M5, asOf: '2026-10-31', facts: {organisationType: '" + type
                        + "', chaoyangOrganisation: true, basis: x, approvedAmount: 1}}"))
                .containsExactly("/facts/organisationType value-unknown");
    }

    @Test
    void whatOnlyBeijingClassesHaveIsUnknownOfOthers() {
        assertThat(faults("{measure: M8, asOf: '2026-10-31', facts: {region: moyu, organiser: local, classType: long,"
                        + " category: other, completed: true}}"))
                .containsExactly("/facts/classType unknown");
    }

    @Test
    void anEventAfterTheDayOfDecisionHasNotHappened() {
        assertThat(faults("{measure: M4, asOf: '2026-10-31', facts: {organisationType: employer, region: moyu,"
                        + " beijingOrganisation: true, organisedByChaoyang: true, mode: on-site, attendedBefore: false,"
                        + " date: '2026-11-01'}}"))
                .containsExactly("/facts/date impossible");
    }

    @Test
    void aReadingMayNeedAFactThatIsOtherwiseOptional() {
        assertThat(faults("{measure: M8, asOf: '2026-10-31', facts: {region: zhuozi, organiser: beijing, mode: on-site,"
                        + " classType: long, category: other, completed: true}, readings: {R9: 'days:30'}}"))
                .containsExactly("/facts/days missing");
        assertThat(faults("{measure: M3, asOf: '2026-10-31', facts: {region: zhuozi, month: '2026-10',"
                        + " attendanceDays: 1, category: other}, readings: {R2: last-day}}"))
                .containsExactly("/facts/start missing");
    }

    @Test
    void jobSupplyIsCountedAndNotDecided() {
        assertThat(faults("{measure: K1, asOf: '2026-10-31', facts: {}}")).containsExactly("/measure value-unknown");
    }

    @Test
    void moreWorkersThanAnyEnterpriseHasAreNotRead() {
        Map<String, Object> worker = Map.of("category", "lifted", "start", "2026-01-01");
        Map<String, Object> ask = Map.of(
                "measure",
                "M7",
                "asOf",
                "2026-10-31",
                "facts",
                Map.of(
                        "region",
                        "moyu",
                        "selfFounded",
                        true,
                        "grantedBefore",
                        false,
                        "nominationsBefore",
                        0,
                        "workers",
                        Collections.nCopies(10_001, worker)));
        assertThat(faults(ask)).containsExactly("/facts/workers range");
    }

    @Test
    void faultsAreSentencesInBothLanguages() {
        AskFault fault = catchThrowableOfType(AskFault.class, () -> decision(Map.of("measure", "M9")));
        assertThat(fault.faults()).allSatisfy(f -> {
            assertThat(f.zh()).endsWith("。");
            assertThat(f.en()).contains(f.pointer());
        });
    }

    private static List<String> faults(String yaml) {
        return faults(new Yaml().<Map<String, Object>>load(yaml));
    }

    private static List<String> faults(Map<String, ?> ask) {
        AskFault fault = catchThrowableOfType(AskFault.class, () -> decision(ask));
        return fault.faults().stream().map(f -> f.pointer() + " " + f.code()).toList();
    }

    private static Decision decision(Map<String, ?> ask) {
        return new ReadingAsk(Cases.BOOK)
                .read(ask)
                .answer(Cases.BOOK, Term.of(Cases.ISSUED_ON, Cases.BOOK), Readings.defaults());
    }
}
