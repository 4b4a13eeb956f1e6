package cn.laowu.postpayroll;

import static cn.laowu.postpayroll.Office.OCTOBER;
import static cn.laowu.postpayroll.Office.SEPTEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.casework.ConfirmingFiling;
import cn.laowu.casework.Filing;
import cn.laowu.casework.RunLine;
import cn.laowu.casework.RunState;
import cn.laowu.desk.ObjectArrived;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Confirmations, withdrawals and runs that meet, at every call to the database in turn. */
class MetRunsTest {
    private final Meddling meddling = Meddling.on(LocalDate.of(2026, 11, 5));
    private final List<ConfirmingFiling.Outcome> confirmed = new ArrayList<>();

    private record Seen(ObjectArrived replacement, String hash) {}

    @Test
    void aConfirmationMeetsAReplacementAndConfirmsWhatItsOfficerSawOrNothing() {
        for (boolean confirmationIsMet : new boolean[] {true, false}) {
            Meddling.Act[] acts = new Meddling.Act[2];
            meddling.check(
                    office -> {
                        confirmed.clear();
                        office.upload("zhuozi", SEPTEMBER, Rosters.of(1, 2));
                        String hash = office.filing("zhuozi", SEPTEMBER)
                                .hashToConfirm()
                                .orElseThrow();
                        acts[0] = process -> confirmed.add(process.confirm("zhuozi", SEPTEMBER, hash));
                        ObjectArrived event = office.put("zhuozi", SEPTEMBER, Rosters.of(1, 3));
                        acts[1] = process -> process.takeIn(event);
                        return new Seen(event, hash);
                    },
                    seen -> acts[confirmationIsMet ? 0 : 1],
                    seen -> acts[confirmationIsMet ? 1 : 0],
                    office -> {
                        Filing filing = office.filing("zhuozi", SEPTEMBER);
                        boolean done = confirmed.get(0) instanceof ConfirmingFiling.Outcome.Done;
                        assertThat(filing.confirmed()).isEqualTo(done);
                        assertThat(confirmed.get(0))
                                .isInstanceOfAny(
                                        ConfirmingFiling.Outcome.Done.class, ConfirmingFiling.Outcome.RowsDiffer.class);
                        assertThat(filing.standing().orElseThrow().sha256())
                                .isEqualTo(cn.laowu.store.Digest.sha256(done ? Rosters.of(1, 2) : Rosters.of(1, 3)));
                    });
        }
    }

    @Test
    void twoConfirmationsAtOnceAreOne() {
        meddling.check(
                office -> {
                    office.upload("zhuozi", SEPTEMBER, Rosters.of(1, 2));
                    return office.filing("zhuozi", SEPTEMBER).hashToConfirm().orElseThrow();
                },
                hash -> process -> process.confirm("zhuozi", SEPTEMBER, hash),
                hash -> process -> process.confirm("zhuozi", SEPTEMBER, hash),
                office -> assertThat(office.casework
                                .auditTrail()
                                .ofFiling(office.filing("zhuozi", SEPTEMBER).id()))
                        .hasSize(2));
    }

    @Test
    void twoRunsOfOneMonthEndInOneSeal() {
        meddling.check(
                office -> {
                    confirmed(office, "zhuozi", Rosters.of(1, 2));
                    return office;
                },
                nothing -> process -> process.run("zhuozi", SEPTEMBER),
                nothing -> process -> process.run("zhuozi", SEPTEMBER),
                office -> {
                    assertThat(office.state("zhuozi", SEPTEMBER).seals()).hasSize(1);
                    assertThat(office.sealedLines("zhuozi", SEPTEMBER)).hasSize(2);
                });
    }

    @Test
    void aRunMeetsTheLastConfirmationAndTheMonthIsSealedWithoutBeingAskedAgain() {
        for (boolean runIsMet : new boolean[] {true, false}) {
            Meddling.Act run = process -> process.run("xinjiang", SEPTEMBER);
            Meddling.Act confirmation = process -> process.confirm("tuan47", SEPTEMBER);
            meddling.check(
                    office -> {
                        confirmed(office, "moyu", Rosters.of(1));
                        office.upload("tuan47", SEPTEMBER, Rosters.of(2));
                        return office;
                    },
                    nothing -> runIsMet ? run : confirmation,
                    nothing -> runIsMet ? confirmation : run,
                    office -> {
                        assertThat(office.state("xinjiang", SEPTEMBER).seals()).hasSize(1);
                        assertThat(office.sealedLines("xinjiang", SEPTEMBER)).hasSize(2);
                    });
        }
    }

    @Test
    void aRunMeetsAWithdrawalAndSealsWhatIsConfirmedOrNothing() {
        meddling.check(
                office -> {
                    confirmed(office, "zhuozi", Rosters.of(1, 2));
                    return office;
                },
                nothing -> process -> process.run("zhuozi", SEPTEMBER),
                nothing -> process -> process.withdraw("zhuozi", SEPTEMBER),
                office -> {
                    RunState state = office.state("zhuozi", SEPTEMBER);
                    assertThat(office.filing("zhuozi", SEPTEMBER).confirmed()).isFalse();
                    // sealed before the withdrawal, or not at all; either way somebody is waited for now
                    assertThat(state.seals()).allMatch(seal -> seal.version() == 1);
                    assertThat(state.draft()).isPresent();
                });
    }

    @Test
    void aSupplementaryRunMeetsAnother() {
        meddling.check(
                office -> {
                    confirmed(office, "zhuozi", Rosters.of(1, 2));
                    office.run("zhuozi", SEPTEMBER);
                    office.withdraw("zhuozi", SEPTEMBER);
                    confirmed(office, "zhuozi", Rosters.of(2, 3));
                    return office;
                },
                nothing -> process -> process.run("zhuozi", SEPTEMBER),
                nothing -> process -> process.run("zhuozi", SEPTEMBER),
                office -> {
                    assertThat(office.state("zhuozi", SEPTEMBER).seals()).hasSize(2);
                    assertThat(office.sealedLines("zhuozi", SEPTEMBER))
                            .filteredOn(RunLine::paid)
                            .hasSize(3);
                });
    }

    @Test
    void aRunMeetsTheRunOfTheMonthBefore() {
        meddling.check(
                office -> {
                    confirmed(office, "zhuozi", Rosters.of(1, 2));
                    office.upload("zhuozi", OCTOBER, Rosters.of(2, 3));
                    office.confirm("zhuozi", OCTOBER);
                    return office;
                },
                nothing -> process -> process.run("zhuozi", OCTOBER),
                nothing -> process -> process.run("zhuozi", SEPTEMBER),
                office -> {
                    assertThat(office.state("zhuozi", SEPTEMBER).seals()).hasSize(1);
                    assertThat(office.state("zhuozi", OCTOBER).seals()).hasSize(1);
                    // computed from the sealed month before: one joins and one leaves
                    assertThat(office.casework
                                    .runs()
                                    .changes(office.state("zhuozi", OCTOBER)
                                            .seals()
                                            .get(0)
                                            .generation()))
                            .hasSize(2);
                });
    }

    @Test
    void aRunMeetsALateConfirmationOfTheMonthBefore() {
        meddling.check(
                office -> {
                    office.upload("zhuozi", SEPTEMBER, Rosters.of(1, 2));
                    office.upload("zhuozi", OCTOBER, Rosters.of(2, 3));
                    office.confirm("zhuozi", OCTOBER);
                    return office;
                },
                nothing -> process -> process.run("zhuozi", OCTOBER),
                nothing -> process -> process.confirm("zhuozi", SEPTEMBER),
                office -> {
                    // sealed before it was confirmed, or waiting for it
                    if (office.state("zhuozi", OCTOBER).seals().isEmpty()) {
                        office.run("zhuozi", SEPTEMBER);
                        office.deliver();
                        assertThat(office.state("zhuozi", OCTOBER).seals()).hasSize(1);
                    }
                });
    }

    @Test
    void aSealMeetsTheReplacementAndAnotherRegionsRosterAndPaysThePersonOnce() {
        meddling.check(
                office -> {
                    confirmed(office, "zhuozi", Rosters.of(1, 2));
                    office.upload("kezuohouqi", SEPTEMBER, Rosters.of(2, 3));
                    return office;
                },
                nothing -> process -> process.run("zhuozi", SEPTEMBER),
                nothing -> process -> {
                    process.withdraw("zhuozi", SEPTEMBER);
                    process.upload("zhuozi", SEPTEMBER, Rosters.of(1));
                    process.confirm("kezuohouqi", SEPTEMBER);
                    process.run("kezuohouqi", SEPTEMBER);
                },
                office -> {
                    office.confirm("zhuozi", SEPTEMBER);
                    office.run("zhuozi", SEPTEMBER);
                    office.confirm("kezuohouqi", SEPTEMBER);
                    office.deliver();
                    Books.check(office);
                });
    }

    private static void confirmed(Office office, String region, byte[] roster) {
        office.upload(region, SEPTEMBER, roster);
        office.confirm(region, SEPTEMBER);
    }
}
