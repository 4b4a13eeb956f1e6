package cn.laowu.beijingemployment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.casework.FileVersion;
import cn.laowu.casework.FilingId;
import cn.laowu.casework.Officer;
import cn.laowu.casework.PersonId;
import cn.laowu.desk.ObjectArrived;
import cn.laowu.deskkit.DeskOfKinds;
import cn.laowu.policy.Money;
import cn.laowu.testkit.Synthetic;
import cn.laowu.testkit.TestTables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The district's house with the lists of 2026 that came to it. */
final class House {
    static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 5);
    private static final String KIND = "beijing-employment";
    private static final List<String> REGIONS = List.of("zhuozi", "chayouhouqi", "kezuohouqi", "moyu", "tuan47");

    final DeskOfKinds desk;

    private House(DeskOfKinds desk) {
        this.desk = desk;
    }

    static House of(TestTables tables) {
        return of(tables, NOVEMBER, Map.of());
    }

    static House of(TestTables tables, LocalDate today, Map<String, String> readings) {
        return new House(DeskOfKinds.at(
                today, tables, readings, (deciders, casework) -> List.of(new BeijingEmployments(deciders, casework))));
    }

    /** Another process of the same house. */
    House through(DynamoDbClient client) {
        return new House(desk.through(client));
    }

    ObjectArrived put(String region, String file, byte[] bytes) {
        return desk.put(region, KIND, "2026", file, bytes);
    }

    FileVersion upload(String region, String file, String... rows) {
        return upload(region, file, Lists.of(rows));
    }

    FileVersion upload(String region, String file, byte[] bytes) {
        return desk.upload(region, KIND, "2026", file, bytes);
    }

    /** The district sets a row aside; what follows is delivered. */
    void setAside(String region, String file, int row) {
        FilingId id = filing(region, file);
        desk.settingRowAside().setAside(id, Optional.empty(), row, "经核实不符", new Officer("auditor"), Optional.empty());
        desk.settingRowAside().tell(desk.casework().filings().find(id));
        desk.deliver();
    }

    static FilingId filing(String region, String file) {
        return new FilingId(region, KIND, "2026", file);
    }

    /** What is told of the rows that stand: {@code 2 accepted 5000.00}. */
    List<String> told(String region, String file) {
        return desk.told(filing(region, file));
    }

    /** Nobody of whom the files tell is paid twice, and nobody is told of an amount that another row carries. */
    void check(int persons, String... files) {
        for (int n = 1; n <= persons; n++) {
            PersonId person =
                    desk.casework().people().find(Synthetic.idNumber(n)).orElse(null);
            List<Money> amounts = new ArrayList<>();
            int joined = 0;
            for (String region : REGIONS) {
                for (String file : files) {
                    for (var row : desk.rows(filing(region, file))) {
                        if (person != null
                                && row.person().filter(person::equals).isPresent()
                                && row.accepted()) {
                            Money amount = row.award().orElseThrow().amount();
                            joined += amount.equals(Money.ZERO) ? 1 : 0;
                            amounts.add(amount);
                        }
                    }
                }
            }
            amounts.removeIf(Money.ZERO::equals);
            assertThat(amounts).as("person " + n).hasSizeLessThanOrEqualTo(1);
            assertThat(joined == 0 || amounts.size() == 1)
                    .as("person " + n + " is joined to a row with the amount")
                    .isTrue();
        }
    }
}
