package cn.laowu.adminapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.laowu.access.Language;
import cn.laowu.access.ProblemException;
import cn.laowu.casework.Casework;
import cn.laowu.casework.PaidPeriods;
import cn.laowu.casework.Remark;
import cn.laowu.desk.Deciders;
import cn.laowu.policy.PolicyBook;
import cn.laowu.policy.Readings;
import cn.laowu.policy.Term;
import cn.laowu.store.Keyring;
import cn.laowu.store.ManyAtOnce;
import cn.laowu.testkit.MovableClock;
import cn.laowu.testkit.Synthetic;
import cn.laowu.testkit.TestTables;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A person is found by the number in a body, and told of by a token. */
class PeopleControllerTest {
    private static final PolicyBook BOOK = PolicyBook.load();

    private final TestTables tables = TestTables.fresh();
    private final Casework casework = Casework.open(
            tables.client(),
            tables.name("casework"),
            tables.name("audit"),
            Keyring.of(Keyring.newDataKeyset(), Keyring.newMarkKeyset()),
            runs -> PaidPeriods.NEVER,
            new ManyAtOnce(2));
    private final PeopleController people = new PeopleController(
            casework,
            new Deciders(BOOK, Term.of(LocalDate.of(2026, 1, 1), BOOK), Readings.defaults()),
            MovableClock.at(LocalDate.of(2026, 3, 5)));

    @AfterEach
    void close() {
        tables.close();
    }

    @Test
    void theTokenOfANumberIsThePersonsAndTheNumberIsMasked() {
        String number = Synthetic.idNumber(1);
        String token = casework.people().idsOf(List.of(number)).get(number).value();
        PeopleController.FoundView found =
                people.lookUp(new PeopleController.Wanted(number.substring(0, 6) + " " + number.substring(6)));
        assertThat(found.token()).isEqualTo(token);
        assertThat(found.idNumber().toString()).contains("*").isNotEqualTo(number);
    }

    @Test
    void aNumberThatNobodyHasIsNotFoundAndMakesNobody() {
        String number = Synthetic.idNumber(2);
        assertThatThrownBy(() -> people.lookUp(new PeopleController.Wanted(number)))
                .isInstanceOf(ProblemException.class);
        assertThat(casework.people().find(number)).isEmpty();
    }

    @Test
    void anUnsoundNumberIsAFaultOfTheBody() {
        assertThatThrownBy(() -> people.lookUp(new PeopleController.Wanted("123")))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void monthsYearsAndMeasuresThatNoRowIsOfAreToldAsNeverClaimed() {
        String number = Synthetic.idNumber(3);
        String token = casework.people().idsOf(List.of(number)).get(number).value();
        PersonView view = people.show(Language.ZH, token, null, null);
        assertThat(view.items()).isEmpty();
        assertThat(view.gaps().stream().map(gap -> gap.measure() + " " + gap.period() + " " + gap.code()))
                .containsExactly(
                        "M3 2026-01 never-claimed",
                        "M3 2026-02 never-claimed",
                        "M3 2026-03 never-claimed",
                        "M6 2026 never-claimed",
                        "M7 null never-claimed",
                        "M8 null never-claimed");
        assertThat(people.show(Language.ZH, token, YearMonth.of(2026, 2), YearMonth.of(2026, 2))
                        .gaps())
                .hasSize(4);
    }

    @Test
    void whatIsNoTokenOrNobodysIsNotFound() {
        assertThatThrownBy(() -> people.show(Language.ZH, "nobody", null, null)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> people.show(Language.ZH, "0".repeat(32), null, null))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void aSentenceThatQuotesANumberLosesIt() {
        String quoted = PersonView.WhyView.of(
                        new Remark("account-unreadable", Optional.empty(), "账号“" + Synthetic.account(1) + "”读不出。"))
                .text();
        assertThat(quoted).doesNotContain(Synthetic.account(1)).contains("读不出");
    }
}
