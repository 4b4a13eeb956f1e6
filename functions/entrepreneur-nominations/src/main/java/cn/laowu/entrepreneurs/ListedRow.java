package cn.laowu.entrepreneurs;

import cn.laowu.casework.FiledRow;
import cn.laowu.casework.SettingAside;
import cn.laowu.casework.UploadVersion;
import cn.laowu.desk.Sitting;
import cn.laowu.intake.Finding;
import cn.laowu.intake.Row;
import cn.laowu.policy.Category;
import cn.laowu.policy.Reason;
import cn.laowu.policy.Worker;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file of the region's year, as far as its nomination needs it.
 *
 * @param upload of which file
 * @param row 1-based, of the sheet
 * @param entrepreneur the entrepreneur's 身份证号
 * @param worker the worker's; null where it could not be read
 * @param listed the worker who may count; null where the row is refused
 * @param says what the entrepreneur's sound cells say; of a row that was set aside, nothing
 * @param faults what is wrong with the entrepreneur's cells
 */
record ListedRow(
        UploadVersion upload,
        int row,
        String entrepreneur,
        @Nullable String worker,
        @Nullable Worker listed,
        Map<String, String> says,
        List<Reason> faults) {

    static final String CATEGORY = "category";
    static final String START = "start";
    static final String END = "end";
    static final String ENTREPRENEUR = "entrepreneur";
    static final String ENTREPRENEUR_NAME = "entrepreneurName";
    static final String ENTERPRISE = "enterprise";
    static final String ENTERPRISE_CODE = "uscc";
    static final String ACCOUNT = "account";
    static final String WORKER = "number";

    /** Names the row among all of the region's year. */
    String name() {
        return upload + "#" + row;
    }

    /** Returns the row; null where the entrepreneur could not be read: it belongs to no nomination. */
    static @Nullable ListedRow of(UploadVersion upload, Row row, Sitting.Content content) {
        return of(upload, row.number(), row.accepted(), content.facts(), content.fields(), faults(row.findings()));
    }

    /** Returns a stored row; null where the entrepreneur could not be read. */
    static @Nullable ListedRow of(UploadVersion upload, FiledRow row) {
        Map<String, String> fields = row.particulars().fields();
        if (row.codes().contains(SettingAside.CODE)) {
            String entrepreneur = fields.get(ENTREPRENEUR);
            return entrepreneur == null
                    ? null
                    : new ListedRow(upload, row.row(), entrepreneur, null, null, Map.of(), List.of());
        }
        List<Finding> findings = row.accepted()
                ? List.of()
                : row.particulars().findings().stream()
                        .map(remark ->
                                new Finding(remark.code(), remark.column().orElse(null), remark.zh()))
                        .toList();
        return of(upload, row.row(), row.accepted(), row.facts(), fields, faults(findings));
    }

    private static @Nullable ListedRow of(
            UploadVersion upload,
            int row,
            boolean accepted,
            Map<String, String> facts,
            Map<String, String> fields,
            List<Reason> faults) {
        String entrepreneur = fields.get(ENTREPRENEUR);
        if (entrepreneur == null) {
            return null;
        }
        return new ListedRow(
                upload,
                row,
                entrepreneur,
                fields.get(WORKER),
                accepted ? worker(facts) : null,
                Map.of(
                        ENTREPRENEUR_NAME, fields.getOrDefault(ENTREPRENEUR_NAME, ""),
                        ENTERPRISE, fields.getOrDefault(ENTERPRISE, ""),
                        ENTERPRISE_CODE, fields.getOrDefault(ENTERPRISE_CODE, ""),
                        ACCOUNT, fields.getOrDefault(ACCOUNT, "")),
                faults);
    }

    private static Worker worker(Map<String, String> facts) {
        String end = facts.get(END);
        return new Worker(
                Category.fromToken(fact(facts, CATEGORY)).orElseThrow(),
                LocalDate.parse(fact(facts, START)),
                end == null ? null : LocalDate.parse(end),
                false);
    }

    private static String fact(Map<String, String> facts, String name) {
        String value = facts.get(name);
        if (value == null) {
            throw new IllegalStateException("a row was accepted without " + name);
        }
        return value;
    }

    private static List<Reason> faults(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.column() != null && EntrepreneurNominations.OWN.contains(finding.column()))
                .map(finding -> new Reason(finding.code(), finding.zh(), "a fault in the entrepreneur's own cells"))
                .toList();
    }
}
