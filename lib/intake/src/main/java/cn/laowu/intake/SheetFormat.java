package cn.laowu.intake;

import cn.laowu.intake.csv.CsvFile;
import cn.laowu.intake.xls.XlsFile;
import cn.laowu.intake.xlsx.XlsxFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Finds out by its first bytes what a file is. */
final class SheetFormat {

    private static final int HEAD_BYTES = 4096;
    private static final byte[] ZIP = {'P', 'K'};
    private static final byte[] OLE = {
        (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
    };
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};
    private static final byte[] RTF = {'{', '\\', 'r', 't', 'f'};

    private SheetFormat() {}

    static SheetFile open(Path file, Limits limits) throws IOException, FileRefusal {
        long size = Files.size(file);
        if (size > limits.fileBytes()) {
            throw new FileRefusal(
                    "too-large", "文件超过 " + (limits.fileBytes() >> 20) + " MiB，不予读取。请分成几个文件，或删去图片等多余内容后重新上传。");
        }
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD_BYTES);
        }
        if (head.length == 0) {
            throw new FileRefusal("unreadable", "文件是空的。请检查后重新上传。");
        }
        if (startsWith(head, ZIP)) {
            return XlsxFile.open(file, limits);
        }
        if (startsWith(head, OLE)) {
            return XlsFile.open(file, limits);
        }
        if (startsWith(head, PDF)) {
            throw notASheet("是 PDF");
        }
        if (startsWith(head, RTF)) {
            throw notASheet("是 RTF 文档");
        }
        if (isMarkup(head)) {
            throw notASheet("其实是网页或 XML");
        }
        if (isBinary(head)) {
            throw notASheet("不是表格");
        }
        return CsvFile.open(file, limits);
    }

    private static FileRefusal notASheet(String whatZh) {
        return new FileRefusal("unreadable", "这个文件" + whatZh + "，只收 .xlsx、.xls 和 .csv。请用 Excel 或 WPS 另存为 .xlsx 后重新上传。");
    }

    private static boolean startsWith(byte[] head, byte[] bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (head[i] != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMarkup(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        String start = (text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text)
                .strip()
                .toLowerCase(Locale.ROOT);
        return start.startsWith("<?xml")
                || start.startsWith("<!")
                || start.startsWith("<html")
                || start.startsWith("<table")
                || start.startsWith("<meta")
                || start.startsWith("<head");
    }

    /** No text holds these control characters, but UTF-16 with its mark holds zero bytes. */
    private static boolean isBinary(byte[] head) {
        boolean utf16 = head.length > 1 && (head[0] & 0xfe) == 0xfe && ((head[0] ^ head[1]) & 0xff) == 1;
        for (byte b : head) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1a && !utf16) {
                return true;
            }
        }
        return false;
    }
}
