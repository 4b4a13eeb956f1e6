package cn.laowu.intake.receipt;

import cn.laowu.intake.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a receipt says beside a row. */
final class RowWords {

    private RowWords() {}

    /** Returns every reason and warning, each on a line of its own, numbered where there are several; empty where there are none. */
    static String reason(RowAnswer answer) {
        List<String> lines = new ArrayList<>();
        answer.findings().forEach(finding -> lines.add(finding.zh()));
        answer.warnings().forEach(warning -> lines.add("提醒：" + warning.zh()));
        return numbered(lines);
    }

    /** Returns the lines below each other, numbered where there are several. */
    static String numbered(List<String> lines) {
        if (lines.size() < 2) {
            return String.join("", lines);
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            text.append(i == 0 ? "" : "\n").append(i + 1).append(". ").append(lines.get(i));
        }
        return text.toString();
    }

    /** Returns how many lines a text fills in a column that is so many half-width characters wide. */
    static int lines(String text, int chars) {
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            lines += 1 + Math.max(0, CellText.width(line) - 1) / chars;
        }
        return lines;
    }

    /** Returns the clause that decided, and what the codes rest on. */
    static String basis(RowAnswer answer) {
        return basis(answer.clause(), answer.findings());
    }

    /** Returns a clause by its name; without one, what the codes rest on. */
    static String basis(String clause, List<Finding> findings) {
        if (findings.isEmpty()) {
            return Clause.zh(clause);
        }
        Set<String> bases = new LinkedHashSet<>();
        findings.stream()
                .map(finding -> Advice.of(finding.code()).basisZh())
                .flatMap(basis -> basis.isEmpty() ? Stream.of(Clause.zh(clause)) : Stream.of(basis))
                .filter(basis -> !basis.isEmpty())
                .forEach(bases::add);
        return String.join("、", bases);
    }
}
