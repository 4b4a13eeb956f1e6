package cn.laowu.entrepreneurs;

import cn.laowu.casework.FileVersion;
import cn.laowu.casework.FiledGroup;
import cn.laowu.casework.FilingId;
import cn.laowu.desk.ObjectArrived;
import cn.laowu.deskkit.DeskOfKinds;
import cn.laowu.testkit.Synthetic;
import cn.laowu.testkit.TestTables;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A house that serves nominations, and sheets as a clerk writes them. Everyone in them is invented. */
final class House {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 5);
    static final String HEADER = "带头人姓名,带头人身份证号,企业名称,统一社会信用代码,登记日期,带动人员姓名,带动人员身份证号,人员类别,入职日期,离职日期,带头人银行账号\n";
    static final List<String> REGIONS = List.of("zhuozi", "chayouhouqi", "kezuohouqi", "moyu", "tuan47");

    private static final Map<String, Integer> BY_NUMBER = new HashMap<>();

    static {
        IntStream.range(0, 5_000).forEach(n -> BY_NUMBER.put(Synthetic.idNumber(n), n));
    }

    final DeskOfKinds desk;

    private House(DeskOfKinds desk) {
        this.desk = desk;
    }

    static House of(TestTables tables) {
        return of(tables, Map.of());
    }

    static House of(TestTables tables, Map<String, String> readings) {
        return new House(DeskOfKinds.at(
                TODAY,
                tables,
                readings,
                (deciders, casework) -> List.of(new EntrepreneurNominations(deciders, casework))));
    }

    /** Another process of the same house. */
    House through(DynamoDbClient client) {
        return new House(desk.through(client));
    }

    /** A row of an entrepreneur and a worker, each by number; sound until a test changes a cell. */
    static Sheet sheet() {
        return new Sheet();
    }

    /** A sheet in the making. */
    static final class Sheet {
        private final List<Map<String, String>> rows = new ArrayList<>();

        Sheet nominate(int entrepreneur, int... workers) {
            for (int worker : workers) {
                Map<String, String> row = new LinkedHashMap<>();
                row.put("带头人姓名", Synthetic.name(entrepreneur));
                row.put("带头人身份证号", Synthetic.idNumber(entrepreneur));
                row.put("企业名称", "某某商行" + entrepreneur);
                row.put("统一社会信用代码", Synthetic.uscc("150522", entrepreneur));
                row.put("登记日期", "2025-03-01");
                row.put("带动人员姓名", Synthetic.name(worker));
                row.put("带动人员身份证号", Synthetic.idNumber(worker));
                row.put("人员类别", "脱贫户");
                row.put("入职日期", "2026-03-01");
                row.put("离职日期", "");
                row.put("带头人银行账号", Synthetic.account(entrepreneur));
                rows.add(row);
            }
            return this;
        }

        /** Changes a cell of the row that was added last. */
        Sheet with(String column, String value) {
            rows.get(rows.size() - 1).put(column, value);
            return this;
        }

        byte[] bytes() {
            StringBuilder csv = new StringBuilder(HEADER);
            rows.forEach(row -> csv.append(String.join(",", row.values())).append('\n'));
            return csv.toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    FileVersion upload(String region, String fileName, Sheet sheet) {
        return upload(region, "2026", fileName, sheet);
    }

    FileVersion upload(String region, String year, String fileName, Sheet sheet) {
        return desk.upload(region, "entrepreneurs", year, fileName, sheet.bytes());
    }

    ObjectArrived put(String region, String fileName, Sheet sheet) {
        return desk.put(region, "entrepreneurs", "2026", fileName, sheet.bytes());
    }

    /** What came of the file's nominations, as its filing says now: {@code 1: 3 20000.00}, {@code 2: 2 0.00 workers-short}. */
    List<String> nominations(FileVersion file) {
        return nominations(file.filing());
    }

    List<String> nominations(FilingId filing) {
        return desk
                .casework()
                .rows()
                .groups(desk.casework().filings().find(filing).judgementIds())
                .stream()
                .map(House::told)
                .toList();
    }

    static String told(FiledGroup group) {
        StringBuilder text = new StringBuilder()
                .append(number(group.particulars().field("number")))
                .append(": ")
                .append(group.counted())
                .append(' ')
                .append(group.award().amount());
        group.codes().forEach(code -> text.append(' ').append(code));
        return text.toString();
    }

    /** The number of a synthetic person. */
    static int number(String idNumber) {
        return BY_NUMBER.getOrDefault(idNumber, -1);
    }

    static int[] workers(int first, int count) {
        return IntStream.range(first, first + count).toArray();
    }
}
