package cn.laowu.intake.xlsx;

import cn.laowu.intake.FileRefusal;
import cn.laowu.intake.Sheet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the workbook part says.
 *
 * @param sheets its worksheets, in order
 * @param parts for each of them, the name of its part
 */
record WorkbookPart(
        List<Sheet> sheets,
        List<String> parts,
        boolean epoch1904,
        @Nullable String stringsPart,
        @Nullable String stylesPart) {

    private static final int MOST_SHEETS = 1_000;

    static WorkbookPart read(ZipParts parts) throws IOException, FileRefusal {
        String target = Relations.of(parts, "").target("officeDocument");
        String name = target == null ? "xl/workbook.xml" : target;
        ZipPart part = parts.find(name);
        if (part == null || !name.startsWith("xl/") || name.endsWith(".bin")) {
            throw notOurs(parts, name);
        }
        Relations relations = Relations.of(parts, name);
        List<Sheet> sheets = new ArrayList<>();
        List<String> sheetParts = new ArrayList<>();
        boolean epoch1904 = false;
        try (XmlScanner xml = new XmlScanner(parts.open(part))) {
            for (XmlScanner.Event event = xml.next(); event != XmlScanner.Event.DONE; event = xml.next()) {
                if (event != XmlScanner.Event.START) {
                    continue;
                }
                if (xml.tag().is("workbookPr")) {
                    epoch1904 = isTrue(xml.tag().value("date1904"));
                } else if (xml.tag().is("sheet") && sheets.size() < MOST_SHEETS) {
                    Relations.Relation relation =
                            relations.find(orEmpty(xml.tag().prefixedValue("id")));
                    if (relation != null && relation.type().equals("worksheet")) {
                        sheets.add(sheet(sheets.size(), xml.tag()));
                        sheetParts.add(relation.target());
                    }
                }
            }
        }
        return new WorkbookPart(
                List.copyOf(sheets),
                List.copyOf(sheetParts),
                epoch1904,
                relations.target("sharedStrings"),
                relations.target("styles"));
    }

    private static Sheet sheet(int index, XmlTag tag) throws FileRefusal {
        String state = tag.value("state");
        return new Sheet(index, orEmpty(tag.value("name")), state == null || state.equals("visible"));
    }

    private static FileRefusal notOurs(ZipParts parts, String name) {
        if (name.endsWith(".bin")) {
            return Refusals.otherFormat("是 .xlsb 二进制工作簿");
        }
        if (parts.find("content.xml") != null) {
            return Refusals.otherFormat("是 .ods 或其他 OpenDocument 文件");
        }
        if (name.startsWith("word/") || name.startsWith("ppt/")) {
            return Refusals.otherFormat("是 Word 或演示文稿，不是表格");
        }
        return Refusals.otherFormat("是压缩包，里面没有工作簿");
    }

    private static boolean isTrue(@Nullable String value) {
        return "1".equals(value) || "true".equals(value);
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
