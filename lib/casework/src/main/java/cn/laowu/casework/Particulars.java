package cn.laowu.casework;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is personal in a row; stored only encrypted.
 *
 * @param fields what the row was read as: {@code name}, {@code number}, {@code account} …
 * @param said the cells as the officer wrote them, in the order of the sheet
 * @param findings why the row is refused; empty for an accepted row
 * @param warnings what waits for a person's look and refuses nothing
 */
public record Particulars(Map<String, String> fields, List<String> said, List<Remark> findings, List<Remark> warnings) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String FACT = "f.";

    public Particulars {
        Map<String, String> readable = new LinkedHashMap<>();
        fields.forEach((name, value) -> readable.put(name, wellFormed(value)));
        fields = Map.copyOf(readable);
        said = said.stream().map(Particulars::wellFormed).toList();
        findings = findings.stream().map(Particulars::wellFormed).toList();
        warnings = warnings.stream().map(Particulars::wellFormed).toList();
    }

    private static Remark wellFormed(Remark remark) {
        return new Remark(remark.code(), remark.column().map(Particulars::wellFormed), wellFormed(remark.zh()));
    }

    /** Half a character (an unpaired surrogate) can't be written as UTF-8: it is kept as U+FFFD. */
    private static String wellFormed(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isSurrogate(text.charAt(at))) {
                return new String(
                        text.codePoints()
                                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                                .toArray(),
                        0,
                        text.codePointCount(0, text.length()));
            }
        }
        return text;
    }

    /** Says how much there is and nothing of it: this text may get into a log. */
    @Override
    public String toString() {
        return "Particulars[fields=" + fields.keySet() + ", cells=" + said.size() + "]";
    }

    /** Only fields: of a line that is to be paid. */
    public static Particulars ofFields(Map<String, String> fields) {
        return new Particulars(fields, List.of(), List.of(), List.of());
    }

    /** The field, or empty text. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** With what could be read of the facts of a refused row. */
    public Particulars withReadFacts(Map<String, String> facts) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        facts.forEach((name, value) -> all.put(FACT + name, value));
        return new Particulars(all, said, findings, warnings);
    }

    Map<String, String> readFacts() {
        Map<String, String> facts = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (name.startsWith(FACT)) {
                facts.put(name.substring(FACT.length()), value);
            }
        });
        return facts;
    }

    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartArray();
            json.writeStartArray();
            for (Map.Entry<String, String> field : fields.entrySet()) {
                json.writeString(field.getKey());
                json.writeString(field.getValue());
            }
            json.writeEndArray();
            json.writeStartArray();
            for (String cell : said) {
                json.writeString(cell);
            }
            json.writeEndArray();
            write(json, findings);
            write(json, warnings);
            json.writeEndArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, List<Remark> remarks) throws IOException {
        json.writeStartArray();
        for (Remark remark : remarks) {
            json.writeString(remark.code());
            json.writeString(remark.column().orElse(""));
            json.writeString(remark.zh());
        }
        json.writeEndArray();
    }

    static Particulars of(byte[] bytes) {
        try (JsonParser json = JSON.createParser(bytes)) {
            json.nextToken();
            List<String> fields = texts(json);
            List<String> said = texts(json);
            return new Particulars(pairs(fields), said, remarks(texts(json)), remarks(texts(json)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> texts(JsonParser json) throws IOException {
        List<String> texts = new ArrayList<>();
        json.nextToken();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            texts.add(json.getText());
        }
        return texts;
    }

    private static Map<String, String> pairs(List<String> texts) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int at = 0; at < texts.size(); at += 2) {
            pairs.put(texts.get(at), texts.get(at + 1));
        }
        return pairs;
    }

    private static List<Remark> remarks(List<String> texts) {
        List<Remark> remarks = new ArrayList<>();
        for (int at = 0; at < texts.size(); at += 3) {
            String column = texts.get(at + 1);
            remarks.add(new Remark(
                    texts.get(at), column.isEmpty() ? Optional.empty() : Optional.of(column), texts.get(at + 2)));
        }
        return remarks;
    }
}
