package cn.laowu.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Builds 公益性岗位上岗人员花名册 as an officer's workbook or CSV would be. Every row starts as a sound one of a synthetic
 * person; a test changes the cells that it is about.
 *
 * <pre>{@code
 * byte[] file = RosterFiles.roster().row(1).row(2).with("当月出勤天数", "0").row(3).xlsx();
 * }</pre>
 */
public final class RosterFiles {
    /** The columns of the kind {@code welfare-posts} in their usual order. */
    public static final List<String> COLUMNS = List.of(
            "序号", "姓名", "身份证号", "人员类别", "岗位编号", "岗位名称", "用人单位", "上岗日期", "离岗日期", "当月出勤天数", "社保卡银行账号", "联系电话", "备注");

    private final List<String> columns = new ArrayList<>(COLUMNS);
    private final Map<String, String> headers = new HashMap<>();
    private final List<List<String>> above = new ArrayList<>();
    private final List<Map<String, String>> rows = new ArrayList<>();
    private final List<List<String>> below = new ArrayList<>();

    private RosterFiles() {}

    /** Returns a roster of no rows yet, with neither title nor footer: its header is row 1. */
    public static RosterFiles roster() {
        return new RosterFiles();
    }

    /** Adds a row above the header, such as a title or {@code 填报单位：…}. */
    public RosterFiles above(String... cells) {
        above.add(List.of(cells));
        return this;
    }

    /** Adds a row below the data, such as 合计. */
    public RosterFiles below(String... cells) {
        below.add(List.of(cells));
        return this;
    }

    /** Writes another header text over a column; rows go on naming the column as before. */
    public RosterFiles renamed(String column, String header) {
        headers.put(column, header);
        return this;
    }

    /** Leaves a column out. */
    public RosterFiles withoutColumn(String column) {
        columns.remove(column);
        return this;
    }

    /** Adds the row of the {@code n}-th synthetic person, lifted, on the post {@code GW-n}, 20 days of attendance. */
    public RosterFiles row(int n) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("序号", Integer.toString(rows.size() + 1));
        row.put("姓名", Synthetic.name(n));
        row.put("身份证号", Synthetic.idNumber(n));
        row.put("人员类别", "脱贫劳动力");
        row.put("岗位编号", String.format("GW-%04d", n));
        row.put("岗位名称", "护路员");
        row.put("用人单位", "某某镇人民政府");
        row.put("上岗日期", "2026-03-01");
        row.put("离岗日期", "");
        row.put("当月出勤天数", "20");
        row.put("社保卡银行账号", Synthetic.account(n));
        row.put("联系电话", "");
        row.put("备注", "");
        rows.add(row);
        return this;
    }

    /** Adds the rows of the synthetic persons {@code from} to {@code to}, both included. */
    public RosterFiles rows(int from, int to) {
        for (int n = from; n <= to; n++) {
            row(n);
        }
        return this;
    }

    /** Changes a cell of the row added last. */
    public RosterFiles with(String column, String value) {
        rows.get(rows.size() - 1).put(column, value);
        return this;
    }

    /** Returns the 1-based row of the header in the file. */
    public int headerRow() {
        return above.size() + 1;
    }

    /** Returns the lines of the file as texts: what is above, the header, the rows, what is below. */
    public List<List<String>> lines() {
        List<List<String>> lines = new ArrayList<>(above);
        lines.add(columns.stream().map(c -> headers.getOrDefault(c, c)).toList());
        rows.forEach(row ->
                lines.add(columns.stream().map(c -> row.getOrDefault(c, "")).toList()));
        lines.addAll(below);
        return lines;
    }

    /** Returns the file as a workbook of one sheet, every cell a text cell. */
    public byte[] xlsx() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "laowu", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("花名册");
            List<List<String>> lines = lines();
            for (int r = 0; r < lines.size(); r++) {
                for (int c = 0; c < lines.get(r).size(); c++) {
                    String cell = lines.get(r).get(c);
                    if (!cell.isEmpty()) {
                        sheet.value(r, c, cell);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Returns the file as comma separated values. */
    public byte[] csv(Charset charset) {
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines()) {
            text.append(String.join(",", line.stream().map(RosterFiles::quoted).toList()))
                    .append("\r\n");
        }
        return text.toString().getBytes(charset);
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
