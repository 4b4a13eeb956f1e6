package cn.laowu.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TableDumpTest {
    private static TableDump dump(String... keyAndAttributes) {
        SortedMap<String, SortedMap<String, String>> items = new TreeMap<>();
        for (String item : keyAndAttributes) {
            String[] parts = item.split("\\|");
            SortedMap<String, String> attributes = new TreeMap<>();
            for (int i = 1; i < parts.length; i++) {
                attributes.put(parts[i].split("=")[0], parts[i].split("=")[1]);
            }
            items.put(parts[0], attributes);
        }
        return new TableDump(items);
    }

    @Test
    void aDifferenceIsALineForEachItemAndAttribute() {
        assertThat(dump("a|x=1|y=2", "b|x=1", "c|x=1").difference(dump("a|x=1|y=3|z=4", "c|x=1", "d|x=5")))
                .containsExactly("~ a y: 2 -> 3", "~ a z: null -> 4", "- b {x=1}", "+ d {x=5}");
        assertThat(dump("a|x=1").difference(dump("a|x=1"))).isEmpty();
    }

    @Test
    void timesRandomIdsAndItemsCanBeLeftOut() {
        assertThat(dump("a|x=1|at=7").without("at")).isEqualTo(dump("a|x=1"));
        assertThat(dump("a|x=1", "audit|x=2").withoutItems(key -> key.startsWith("audit")))
                .isEqualTo(dump("a|x=1"));
        Pattern id = Pattern.compile("[0-9]{4}");
        assertThat(dump("u 7311|person=5522", "v|by=5522").numbering(id))
                .isEqualTo(dump("u 1044|person=9999", "v|by=9999").numbering(id));
    }
}
