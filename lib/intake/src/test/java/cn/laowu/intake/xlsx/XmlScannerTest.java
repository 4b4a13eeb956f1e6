package cn.laowu.intake.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.laowu.intake.FileRefusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;

/** The scanner against the JDK's parser. */
final class XmlScannerTest {

    private static final int DOCUMENTS = 3_000;
    private static final String[] NAMES = {"a", "row", "c", "v", "t", "x-y.z", "\u5217"};
    private static final String[] TEXTS = {
        "",
        " ",
        "x",
        "\u5f20\u4e09",
        "\ud842\udfb7",
        "&amp;",
        "&#24352;",
        "&#x1F600;",
        "a\r\nb\rc\n",
        "]]",
        "\u00e9",
        "<![CDATA[<&]]>",
        "<!-- - -->",
        "<?pi ?>",
        "<![CDATA[]]]]>"
    };

    /** Text of every leaf and names of all tags, as the scanner sees them. */
    private static List<String> scanned(String xml, int piece) throws IOException, FileRefusal {
        List<String> seen = new ArrayList<>();
        InputStream in = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, piece));
            }
        };
        CharText text = new CharText(10_000);
        try (XmlScanner scanner = new XmlScanner(in)) {
            for (XmlScanner.Event event = scanner.next(); event != XmlScanner.Event.DONE; event = scanner.next()) {
                if (event == XmlScanner.Event.END) {
                    seen.add("/");
                } else {
                    XmlTag tag = scanner.tag();
                    String attribute = tag.value("q");
                    boolean leaf = tag.is("v") || tag.is("t");
                    seen.add((leaf ? "leaf " : "start ") + attribute);
                    if (leaf) {
                        text.clear();
                        scanner.text(text);
                        seen.add(text.toString());
                    }
                }
            }
        }
        return seen;
    }

    /** The same by the JDK. */
    private static List<String> parsed(String xml) throws XMLStreamException {
        List<String> seen = new ArrayList<>();
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                seen.add("/");
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                String name = reader.getLocalName();
                boolean leaf = name.equals("v") || name.equals("t");
                seen.add((leaf ? "leaf " : "start ") + reader.getAttributeValue(null, "q"));
                if (leaf) {
                    seen.add(ownText(reader));
                }
            }
        }
        return seen;
    }

    private static String ownText(XMLStreamReader reader) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (depth == 1 && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.SPACE)) {
                text.append(reader.getText());
            }
        }
        return text.toString();
    }

    private static void element(Random random, StringBuilder xml, int depth) {
        String name = NAMES[random.nextInt(NAMES.length)];
        xml.append('<').append(name);
        if (random.nextBoolean()) {
            String quote = random.nextBoolean() ? "\"" : "'";
            xml.append(random.nextBoolean() ? " " : "\n\t")
                    .append("q")
                    .append(random.nextBoolean() ? "=" : " = ")
                    .append(quote);
            xml.append(random.nextBoolean() ? "v&lt;\u503c>" : "").append(quote);
        }
        if (random.nextInt(4) == 0) {
            xml.append(" x:w='1' xmlns:x='urn:x'");
        }
        if (random.nextInt(5) == 0) {
            xml.append(random.nextBoolean() ? "/>" : " />");
            return;
        }
        xml.append('>');
        int children = random.nextInt(4);
        for (int i = 0; i < children; i++) {
            xml.append(TEXTS[random.nextInt(TEXTS.length)]);
            if (depth < 6) {
                element(random, xml, depth + 1);
            }
        }
        xml.append(TEXTS[random.nextInt(TEXTS.length)]);
        xml.append("</").append(name).append(random.nextInt(5) == 0 ? " >" : ">");
    }

    private static String document(Random random) {
        StringBuilder xml = new StringBuilder(random.nextBoolean() ? "<?xml version='1.0'?>\n" : "");
        xml.append(random.nextBoolean() ? "<!-- \u524d -->" : "");
        element(random, xml, 0);
        return xml.append(random.nextBoolean() ? "\n<!-- x -->" : "").toString();
    }

    @Test
    void whatIsWellFormedIsReadAsTheJdkReadsIt() throws Exception {
        for (int seed = 0; seed < DOCUMENTS; seed++) {
            Random random = new Random(seed);
            String xml = document(random);
            assertThat(scanned(xml, 1 + random.nextInt(64)))
                    .as("seed %d: %s", seed, xml)
                    .isEqualTo(parsed(xml));
        }
    }

    @Test
    void whatIsCutOffIsRefusedOrReadWhole() throws Exception {
        for (int seed = 0; seed < DOCUMENTS; seed++) {
            Random random = new Random(seed);
            String xml = document(random);
            int end = xml.lastIndexOf('>');
            String cut = xml.substring(0, random.nextInt(Math.max(end, 1)));
            boolean whole;
            try {
                parsed(cut);
                whole = true;
            } catch (XMLStreamException e) {
                whole = false;
            }
            if (whole) {
                assertThat(scanned(cut, 64)).isEqualTo(parsed(cut));
            } else {
                assertThatThrownBy(() -> scanned(cut, 64))
                        .as("seed %d: %s", seed, cut)
                        .isInstanceOf(FileRefusal.class);
            }
        }
    }

    @Test
    void charactersChangedAtRandomNeverCrashIt() throws Exception {
        for (int seed = 0; seed < DOCUMENTS; seed++) {
            Random random = new Random(seed);
            char[] xml = document(random).toCharArray();
            xml[random.nextInt(xml.length)] = "<>&\"'/=! x".charAt(random.nextInt(10));
            try {
                scanned(new String(xml), 64);
            } catch (FileRefusal e) {
                assertThat(e.why().code()).isIn("unreadable", "dtd");
            }
        }
    }
}
