package cn.laowu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came of a file. */
record Answer(FileOutcome outcome, List<Row> rows) {

    FileOutcome.Read read() {
        assertThat(outcome).isInstanceOf(FileOutcome.Read.class);
        return (FileOutcome.Read) outcome;
    }

    Finding refusal() {
        assertThat(outcome).isInstanceOf(FileOutcome.Refused.class);
        return ((FileOutcome.Refused) outcome).why();
    }

    Row row(int number) {
        return rows.stream().filter(row -> row.number() == number).findFirst().orElseThrow();
    }

    /** The codes of each row that has any, by its number. */
    Map<Integer, List<String>> codes() {
        Map<Integer, List<String>> codes = new LinkedHashMap<>();
        rows.stream().filter(row -> !row.accepted()).forEach(row -> codes.put(row.number(), row.codes()));
        return codes;
    }

    List<Integer> numbers() {
        return rows.stream().map(Row::number).toList();
    }

    List<String> warningCodes() {
        List<String> codes = new ArrayList<>();
        read().warnings().forEach(warning -> codes.add(warning.code()));
        return codes;
    }
}
