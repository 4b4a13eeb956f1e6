package cn.laowu.entrepreneurs;

import static cn.laowu.entrepreneurs.House.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.casework.Filing;
import cn.laowu.casework.FilingId;
import cn.laowu.desk.ObjectArrived;
import cn.laowu.testkit.CrashSweep;
import cn.laowu.testkit.Fault;
import cn.laowu.testkit.TableDump;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What a file of nominations writes, cut off or disturbed at each write in turn, then done again: the end is as if nothing had happened. */
class CrashedNominationsTest {
    private static final List<FilingId> FILINGS = List.of(
            new FilingId("zhuozi", "entrepreneurs", "2026", "一.csv"),
            new FilingId("zhuozi", "entrepreneurs", "2026", "二.csv"),
            new FilingId("moyu", "entrepreneurs", "2026", "一.csv"));

    @Test
    void aFirstFile() throws Exception {
        int writes = disturb(
                house -> house.put(
                        "zhuozi", "一.csv", sheet().nominate(1, 11, 12, 13).nominate(2, 13)),
                Fault.CRASH_BEFORE,
                Fault.CRASH_AFTER,
                Fault.ANSWER_LOST,
                Fault.CONFLICT);
        assertThat(writes).isGreaterThan(10);
    }

    @Test
    void anInstalmentThatCompletesANominationOfAnotherFile() throws Exception {
        disturb(
                house -> {
                    house.upload("zhuozi", "一.csv", sheet().nominate(1, 11, 12));
                    return house.put("zhuozi", "二.csv", sheet().nominate(1, 13));
                },
                Fault.CRASH_BEFORE,
                Fault.CRASH_AFTER);
    }

    @Test
    void aReplacedFileThatFreesAWorkerAnEntrepreneurAndAPlace() throws Exception {
        disturb(
                house -> {
                    house.upload(
                            "zhuozi", "一.csv", sheet().nominate(1, 11, 12, 13).nominate(2, 21, 22, 23));
                    house.upload(
                            "moyu", "一.csv", sheet().nominate(3, 13, 31, 32).nominate(2, 41, 42, 43));
                    return house.put("zhuozi", "一.csv", sheet().nominate(1, 11, 12, 14));
                },
                Fault.CRASH_BEFORE,
                Fault.CRASH_AFTER);
    }

    @Test
    void theSameBytesOnADayOnWhichThreeMonthsAreComplete() throws Exception {
        House.Sheet sheet = sheet().nominate(1, 11, 12).nominate(1, 13).with("入职日期", "2026-08-10");
        disturb(
                house -> {
                    house.upload("zhuozi", "一.csv", sheet);
                    house.upload("zhuozi", "二.csv", sheet().nominate(1, 14).with("入职日期", "2026-10-01"));
                    house.desk.clock().moveTo(LocalDate.of(2026, 11, 12));
                    return house.put("zhuozi", "一.csv", sheet);
                },
                Fault.CRASH_BEFORE,
                Fault.CRASH_AFTER);
    }

    /** @param before brings a house to where the file is to be taken in, and returns its event */
    private static int disturb(Function<House, ObjectArrived> before, Fault... faults) throws Exception {
        List<House> houses = new ArrayList<>();
        List<ObjectArrived> events = new ArrayList<>();
        return CrashSweep.of(
                        (client, tables) -> {
                            House house = House.of(tables);
                            houses.add(0, house);
                            events.add(0, before.apply(house));
                        },
                        (client, tables) -> {
                            House process = houses.get(0).through(client);
                            process.desk.takeIn(events.get(0));
                            process.desk.deliver();
                        })
                .comparing(dump -> ending(houses.get(0)))
                .check(faults);
    }

    /** All that anybody is told in the end. */
    private static TableDump ending(House house) {
        Order.check(house, FILINGS);
        SortedMap<String, SortedMap<String, String>> told = new TreeMap<>();
        for (FilingId id : FILINGS) {
            Filing filing = house.desk.casework().filings().find(id);
            SortedMap<String, String> of = new TreeMap<>();
            of.put("rows", house.desk.told(id).toString());
            of.put("nominations", house.nominations(id).toString());
            of.put("judgements", String.valueOf(filing.judgements().size()));
            told.put("filing " + id, of);
        }
        for (String key : house.desk.files().keys("receipts/")) {
            SortedMap<String, String> of = new TreeMap<>();
            of.put(
                    "content",
                    key.endsWith(".json")
                            ? new String(house.desk.files().latest(key), StandardCharsets.UTF_8)
                            : "there");
            told.put(key, of);
        }
        return new TableDump(told);
    }
}
