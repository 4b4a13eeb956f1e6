package cn.laowu.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A workbook put together by hand from its parts. */
final class Book {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final List<String> sheets = new ArrayList<>();
    private String properties = "<workbookPr/>";
    private boolean strict;

    /** A sheet with these rows of XML. */
    static Book of(String... rows) {
        return new Book().sheet("名册", "", rows);
    }

    /** A sheet with these lines of a roster as inline strings, the header among them. */
    static Book ofLines(String... lines) {
        return new Book().sheet("名册", "", rows(lines));
    }

    Book strict() {
        strict = true;
        return this;
    }

    Book epoch1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    Book sheet(String name, String state, String... rows) {
        return sheetPart(
                name,
                state,
                "<worksheet xmlns=\"" + (strict ? STRICT : MAIN) + "\"><sheetData>" + String.join("", rows)
                        + "</sheetData></worksheet>");
    }

    Book sheetPart(String name, String state, String xml) {
        int number = sheets.size() + 1;
        sheets.add(
                "<sheet name=\"" + name + "\" sheetId=\"" + number + "\" " + state + " r:id=\"rId" + number + "\"/>");
        return part("xl/worksheets/sheet" + number + ".xml", xml);
    }

    Book strings(String... items) {
        return part("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + String.join("", items) + "</sst>");
    }

    /** Styles whose cell formats have these ids, in order; custom codes as {@code id=code}. */
    Book styles(List<String> codes, int... formats) {
        StringBuilder xml = new StringBuilder("<styleSheet xmlns=\"" + MAIN + "\"><numFmts>");
        for (String code : codes) {
            String[] pair = code.split("=", 2);
            xml.append("<numFmt numFmtId=\"%s\" formatCode=\"%s\"/>".formatted(pair[0], pair[1]));
        }
        xml.append("</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>");
        for (int format : formats) {
            xml.append("<xf numFmtId=\"%d\" applyNumberFormat=\"1\"/>".formatted(format));
        }
        return part("xl/styles.xml", xml + "</cellXfs><cellStyles/></styleSheet>");
    }

    Book part(String name, String xml) {
        parts.put(name, (DECLARATION + xml).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Book part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    Map<String, byte[]> parts() {
        String base = strict ? STRICT_RELATIONS : RELATIONS;
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8));
        all.put("_rels/.rels", relations(base, List.of("officeDocument=xl/workbook.xml")));
        all.put(
                "xl/workbook.xml",
                (DECLARATION + "<workbook xmlns=\"" + (strict ? STRICT : MAIN) + "\" xmlns:r=\"" + base + "\">"
                                + properties + "<sheets>" + String.join("", sheets) + "</sheets></workbook>")
                        .getBytes(StandardCharsets.UTF_8));
        List<String> targets = new ArrayList<>();
        for (int i = 1; i <= sheets.size(); i++) {
            targets.add("worksheet=worksheets/sheet" + i + ".xml");
        }
        targets.add("sharedStrings=/xl/sharedStrings.xml");
        targets.add("styles=../xl/styles.xml");
        all.put("xl/_rels/workbook.xml.rels", relations(base, targets));
        all.putAll(parts);
        return all;
    }

    private static byte[] relations(String base, List<String> targets) {
        StringBuilder xml = new StringBuilder(DECLARATION + "<Relationships>");
        for (int i = 0; i < targets.size(); i++) {
            String[] pair = targets.get(i).split("=", 2);
            xml.append("<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
                    .formatted(i + 1, base, pair[0], pair[1]));
        }
        return (xml + "</Relationships>").getBytes(StandardCharsets.UTF_8);
    }

    ZipBytes zip() {
        ZipBytes zip = new ZipBytes();
        parts().forEach((name, content) -> zip.with(name, content, ZipBytes.Lies.NONE));
        return zip;
    }

    byte[] bytes() {
        return zip().bytes();
    }

    /** Rows of inline strings, from row 1 on. */
    static String[] rows(String... lines) {
        String[] rows = new String[lines.length];
        for (int i = 0; i < lines.length; i++) {
            StringBuilder row = new StringBuilder("<row r=\"" + (i + 1) + "\">");
            String[] cells = lines[i].split(",", -1);
            for (int c = 0; c < cells.length; c++) {
                if (!cells[c].isEmpty()) {
                    row.append(inline("" + (char) ('A' + c) + (i + 1), cells[c]));
                }
            }
            rows[i] = row + "</row>";
        }
        return rows;
    }

    static String inline(String at, String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped + "</t></is></c>";
    }
}
