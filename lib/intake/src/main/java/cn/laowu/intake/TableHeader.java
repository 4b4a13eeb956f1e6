package cn.laowu.intake;

import java.util.LinkedHashMap;
import java.util.Map;

/** Where the columns of a kind stand in a sheet. */
final class TableHeader {

    private final int row;
    private final int[] sheetColumns;

    /**
     * @param sheetColumns for each column of the kind, the column of the sheet; -1 where the sheet has none
     */
    TableHeader(int row, int[] sheetColumns) {
        this.row = row;
        this.sheetColumns = sheetColumns;
    }

    int row() {
        return row;
    }

    int sheetColumn(int column) {
        return sheetColumns[column];
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
