package cn.laowu.postpayroll;

import cn.laowu.casework.GenerationId;
import cn.laowu.casework.JudgementId;
import cn.laowu.casework.Particulars;
import cn.laowu.testkit.TableDump;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All that an office has in the end, told by what it means: random ids are named after what points to them, ciphertexts are opened, and
 * what nothing points to is left out (rows of a judging and lines of a computation that were given up, a person whom nobody points to).
 * Two offices that were given the same are equal in the end, whatever went wrong on the way.
 */
final class Ending {
    private static final Pattern HEX_ID = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern GENERATION = Pattern.compile("[0-9]{13}-[0-9a-f]{16}");
    private static final Set<String> OWN = Set.of("JUDGEMENT#", "LINES#", "PERSON#");

    private final Office office;
    private final TableDump dump;
    private final Map<String, String> names = new LinkedHashMap<>();

    private Ending(Office office) {
        this.office = office;
        this.dump = office.world.tables().dump();
    }

    static TableDump of(Office office) {
        Ending ending = new Ending(office);
        ending.nameWhatIsPointedTo();
        return ending.told();
    }

    private void nameWhatIsPointedTo() {
        dump.items().forEach((key, item) -> {
            if (key.startsWith("casework MARK#")) {
                names.put(item.getOrDefault("person", ""), "person(" + item.get("pk") + ")");
            } else if (key.contains("/ VERSION#") && item.containsKey("judgement")) {
                names.put(item.getOrDefault("judgement", ""), "judgement(" + item.get("pk") + item.get("sk") + ")");
            }
        });
        dump.items().forEach((key, item) -> {
            if (key.startsWith("casework FILING#") && key.endsWith("/ HEAD")) {
                nameEach(HEX_ID, "id=", item.getOrDefault("judgements", ""), "judgement(" + key);
            } else if (key.startsWith("casework RUNS#") && key.endsWith("/ STATE")) {
                nameEach(GENERATION, "generation=", item.getOrDefault("seals", ""), "generation(" + key);
                nameEach(GENERATION, "", item.getOrDefault("draft", ""), "draft(" + key);
            }
        });
    }

    private void nameEach(Pattern id, String before, String text, String name) {
        Matcher found = Pattern.compile(before + "(" + id.pattern() + ")").matcher(text);
        int count = 0;
        while (found.find()) {
            names.putIfAbsent(found.group(1), name + " " + count + ")");
            count++;
        }
    }

    private TableDump told() {
        SortedMap<String, SortedMap<String, String>> items = new TreeMap<>();
        dump.items().forEach((key, item) -> {
            if (isPointedTo(key)) {
                SortedMap<String, String> attributes = new TreeMap<>();
                item.forEach((name, value) -> attributes.put(name, named(value)));
                forget(key, attributes);
                items.put(named(key), attributes);
            }
        });
        openRowsAndLines(items);
        for (String key : office.files.keys("receipts/")) {
            byte[] content = office.files.latest(key);
            items.put(
                    "file " + named(key),
                    new TreeMap<>(Map.of(
                            "content", key.endsWith(".json") ? new String(content, StandardCharsets.UTF_8) : "there")));
        }
        return new TableDump(items);
    }

    private boolean isPointedTo(String key) {
        String pk = key.substring("casework ".length()).split(" / ")[0];
        if (key.contains("/ GENERATION#")) {
            return names.containsKey(key.substring(key.indexOf("GENERATION#") + "GENERATION#".length()));
        }
        if (pk.equals("JUDGEMENTS")) {
            return names.containsKey(key.substring(key.lastIndexOf("JUDGEMENT#") + "JUDGEMENT#".length()));
        }
        return OWN.stream().filter(pk::startsWith).allMatch(prefix -> names.containsKey(pk.substring(prefix.length())));
    }

    /** What a repetition may rightly leave otherwise: how often something was tried, and hashes over ids that are random. */
    private static void forget(String key, Map<String, String> attributes) {
        attributes.keySet().removeAll(Set.of("sealed", "judgingId", "taking"));
        if (key.startsWith("casework PERSON#")) {
            attributes.remove("number");
            attributes.remove("revision");
        } else if (key.contains("/ VERSION#") || key.endsWith("/ STATE")) {
            attributes.remove("revision");
        }
        if (key.startsWith("casework RUNS#")) {
            attributes.remove("auditHash");
        } else if (key.startsWith("audit CASE#runs/")) {
            attributes.remove("hash");
            attributes.remove("previousHash");
        }
    }

    private void openRowsAndLines(SortedMap<String, SortedMap<String, String>> items) {
        names.forEach((id, name) -> {
            if (name.startsWith("judgement(")) {
                office.casework
                        .rows()
                        .forEach(
                                JudgementId.of(id),
                                row -> items.put("row " + name + " " + row.row(), opened(row.particulars())));
            } else if (!name.startsWith("person(")) {
                office.casework
                        .runs()
                        .lines(GenerationId.of(id))
                        .forEach(line -> items.put(
                                "line " + name + " " + line.region() + " " + line.row(), opened(line.particulars())));
            }
        });
    }

    private static SortedMap<String, String> opened(Particulars particulars) {
        SortedMap<String, String> opened = new TreeMap<>(particulars.fields());
        opened.put("said", particulars.said().toString());
        opened.put("findings", particulars.findings().toString());
        opened.put("warnings", particulars.warnings().toString());
        return opened;
    }

    private String named(String text) {
        String named = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            if (named.contains(name.getKey())) {
                named = named.replace(name.getKey(), name.getValue());
            }
        }
        return named;
    }
}
