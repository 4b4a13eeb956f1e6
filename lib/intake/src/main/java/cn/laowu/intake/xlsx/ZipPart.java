package cn.laowu.intake.xlsx;

/**
 * An entry of the package's central directory.
 *
 * @param name as it stands there
 * @param method 0 stored, 8 deflated
 * @param crc checksum of what it inflates to
 * @param compressedBytes how many bytes of the file it takes
 * @param headerAt where its local header begins
 */
record ZipPart(String name, int method, long crc, long compressedBytes, long headerAt) {

    static final int STORED = 0;
    static final int DEFLATED = 8;
}
