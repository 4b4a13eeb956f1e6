package cn.laowu.entrepreneurs;

import cn.laowu.casework.PersonId;
import cn.laowu.casework.UploadVersion;
import cn.laowu.policy.Deciding;
import cn.laowu.policy.EntrepreneurGrant;
import cn.laowu.policy.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All rows of one entrepreneur in a region's year, in the order of files and rows. */
final class ListedNomination {
    private static final String DIFFERS = "entrepreneur-differs";

    private final PersonId entrepreneur;
    private final String number;
    private final List<ListedRow> rows = new ArrayList<>();
    private final List<UploadVersion> files = new ArrayList<>();
    private final List<PersonId> persons = new ArrayList<>();
    private final Set<PersonId> sound = new LinkedHashSet<>();
    private final Map<String, Reason> faults = new LinkedHashMap<>();
    private final Map<String, String> said = new HashMap<>();
    private boolean differs;
    private boolean confirmed;

    ListedNomination(PersonId entrepreneur, String number) {
        this.entrepreneur = entrepreneur;
        this.number = number;
    }

    /** @param worker the row's; null where it names none that can be read */
    void add(ListedRow row, @Nullable PersonId worker, boolean ofConfirmedFile, Deciding deciding) {
        if (!files.contains(row.upload())) {
            files.add(row.upload());
        }
        row.faults().forEach(fault -> faults.putIfAbsent(fault.code(), fault));
        row.says().forEach((what, value) -> {
            if (!value.isEmpty()) {
                String before = said.putIfAbsent(what, value);
                differs |= before != null && !before.equals(value);
            }
        });
        if (row.listed() != null && worker != null) {
            rows.add(row);
            persons.add(worker);
            confirmed |= ofConfirmedFile;
            if (EntrepreneurGrant.against(row.listed(), deciding.book().on(deciding.asOf()), deciding)
                    .isEmpty()) {
                sound.add(worker);
            }
        }
    }

    PersonId entrepreneur() {
        return entrepreneur;
    }

    String number() {
        return number;
    }

    String name() {
        return said.getOrDefault(ListedRow.ENTREPRENEUR_NAME, "");
    }

    boolean confirmed() {
        return confirmed;
    }

    /** The rows whose workers may count, and beside each its worker. */
    List<ListedRow> rows() {
        return rows;
    }

    List<PersonId> persons() {
        return persons;
    }

    /** Does the one file of the year come before the other? */
    boolean isBefore(UploadVersion one, UploadVersion other) {
        return files.indexOf(one) >= 0 && files.indexOf(one) < files.indexOf(other);
    }

    /** Has it a row by which the worker counts, if nobody else has the worker? */
    boolean listsSoundly(PersonId worker) {
        return sound.contains(worker);
    }

    /** What is wrong with it before any rule is asked. */
    List<Reason> faults() {
        List<Reason> all = new ArrayList<>(faults.values());
        if (differs) {
            all.add(new Reason(
                    DIFFERS,
                    "同一带头人各行的姓名、企业名称、统一社会信用代码或银行账号不一致（含本年度其他文件），请核对后改成一致，重新上报。",
                    "the rows disagree about the entrepreneur's name, enterprise or account"));
        }
        return all;
    }
}
