package cn.laowu.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where the columns of a kind stand in a sheet. */
final class TableHeader {

    private final int row;
    private final int[] sheetColumns;
    private final List<Finding> missing;
    private final List<Finding> warnings;

    /**
     * @param sheetColumns for each column of the kind, the column of the sheet; -1 where the sheet has none
     */
    TableHeader(int row, int[] sheetColumns, List<Finding> missing, List<Finding> warnings) {
        this.row = row;
        this.sheetColumns = sheetColumns;
        this.missing = missing;
        this.warnings = warnings;
    }

    int row() {
        return row;
    }

    int sheetColumn(int column) {
        return sheetColumns[column];
    }

    List<Finding> warnings() {
        return warnings;
    }

    /** Refuses a header that lacks required columns, naming them all. */
    void requireColumns() throws FileRefusal {
        if (!missing.isEmpty()) {
            String all = missing.stream().map(Finding::zh).collect(Collectors.joining("；"));
            throw new FileRefusal(new Finding("column-missing", missing.get(0).column(), all + "。请改正表头后重新上传。"));
        }
    }

    Map<String, Integer> byName(Kind kind) {
        Map<String, Integer> named = new LinkedHashMap<>();
        for (int i = 0; i < sheetColumns.length; i++) {
            if (sheetColumns[i] >= 0) {
                named.put(kind.columns().get(i).name(), sheetColumns[i]);
            }
        }
        return named;
    }
}
