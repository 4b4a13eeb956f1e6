package cn.laowu.intake;

/**
 * What a file may have at most.
 *
 * @param fileBytes bytes of the file
 * @param dataRows rows of data in the sheet that counts
 * @param columns columns that hold anything
 * @param cellChars characters (UTF-16) of one cell
 * @param parts parts of a workbook's package
 * @param partBytes bytes that one part inflates to
 * @param totalBytes bytes that all parts read inflate to
 * @param freeBytes bytes up to which a part may inflate at any ratio
 * @param ratio how many times its compressed bytes a part may inflate to from there on
 */
public record Limits(
        long fileBytes,
        int dataRows,
        int columns,
        int cellChars,
        int parts,
        long partBytes,
        long totalBytes,
        long freeBytes,
        int ratio) {

    private static final long MIB = 1024L * 1024;

    /** The limits that hold in operation. */
    public static final Limits DEFAULT =
            new Limits(50 * MIB, 200_000, 256, 32_767, 1_000, 512 * MIB, 1024 * MIB, 16 * MIB, 100);

    /**
     * @throws IllegalArgumentException where a limit is not above 0
     */
    public Limits {
        if (fileBytes < 1
                || dataRows < 1
                || columns < 1
                || cellChars < 1
                || parts < 1
                || partBytes < 1
                || totalBytes < 1
                || freeBytes < 1
                || ratio < 1) {
            throw new IllegalArgumentException("every limit is above 0");
        }
    }

    /** Returns these limits with another number of data rows. */
    public Limits withDataRows(int rows) {
        return new Limits(fileBytes, rows, columns, cellChars, parts, partBytes, totalBytes, freeBytes, ratio);
    }

    /** Returns these limits with another size of file. */
    public Limits withFileBytes(long bytes) {
        return new Limits(bytes, dataRows, columns, cellChars, parts, partBytes, totalBytes, freeBytes, ratio);
    }

    /** Returns these limits with other bounds on inflation. */
    public Limits withInflation(long part, long total, long free) {
        return new Limits(fileBytes, dataRows, columns, cellChars, parts, part, total, free, ratio);
    }
}
