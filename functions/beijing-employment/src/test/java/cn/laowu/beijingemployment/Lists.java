package cn.laowu.beijingemployment;

import cn.laowu.testkit.Synthetic;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** 来京就业人员花名册 of synthetic persons, as CSV. Rows begin at 2: above them is the header. */
final class Lists {
    private static final String HEADER = "姓名,身份证号,人员类别,在京用人单位,统一社会信用代码,入职日期,离职日期,银行账号";

    private final StringBuilder text = new StringBuilder(HEADER).append("\r\n");
    private Map<String, String> row = new LinkedHashMap<>();

    private Lists() {}

    /** A list of rows like {@code 1 2026-01-01..2026-03-31}: the n-th synthetic person and the days. */
    static byte[] of(String... rows) {
        Lists list = new Lists();
        for (String text : rows) {
            list.row(text);
        }
        return list.bytes();
    }

    static Lists list(String first) {
        return new Lists().row(first);
    }

    Lists row(String said) {
        flush();
        int person = Integer.parseInt(said.substring(0, said.indexOf(' ')));
        String[] days = said.substring(said.indexOf(' ') + 1).split("\\.\\.", -1);
        row = new LinkedHashMap<>();
        row.put("姓名", Synthetic.name(person));
        row.put("身份证号", Synthetic.idNumber(person));
        row.put("人员类别", "脱贫劳动力");
        row.put("在京用人单位", "北京某某物业有限公司");
        row.put("统一社会信用代码", Synthetic.uscc("110105", person));
        row.put("入职日期", days[0]);
        row.put("离职日期", days[1]);
        row.put("银行账号", Synthetic.account(person));
        return this;
    }

    /** Changes a cell of the row added last. */
    Lists with(String column, String value) {
        row.put(column, value);
        return this;
    }

    byte[] bytes() {
        flush();
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void flush() {
        if (!row.isEmpty()) {
            text.append(String.join(",", row.values())).append("\r\n");
            row = new LinkedHashMap<>();
        }
    }
}
