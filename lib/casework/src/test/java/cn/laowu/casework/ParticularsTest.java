package cn.laowu.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ParticularsTest {

    private static Particulars again(Particulars particulars) {
        return Particulars.of(particulars.toBytes());
    }

    @Test
    void everythingComesBackAsItWas() {
        Particulars full = new Particulars(
                Map.of("name", "阿卜杜拉·买买提", "number", "000000196001080018", "account", ""),
                List.of("", "  7 ", "𠮷\t\"\\\n\u0000\u001f\u2028", "𪚥𬺓", "١٢٣", "a".repeat(32_767)),
                List.of(
                        new Remark("number-invalid", Optional.of("身份证号"), "“123”不是身份证号。"),
                        new Remark("duplicate-elsewhere", Optional.empty(), "已在别处。")),
                List.of(new Remark("name-odd", Optional.of("姓名"), "请看一眼。")));
        assertThat(again(full)).isEqualTo(full);
        Particulars none = new Particulars(Map.of(), List.of(), List.of(), List.of());
        assertThat(again(none)).isEqualTo(none);
    }

    @Test
    void anyTextComesBackAsItWas() {
        Random random = new Random(20260901);
        for (int round = 0; round < 2_000; round++) {
            Map<String, String> fields = new TreeMap<>();
            List<String> said = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                fields.put("f" + i, text(random));
                said.add(text(random));
            }
            Remark remark = new Remark("c", Optional.of("x" + text(random)), text(random));
            Particulars any = new Particulars(fields, said, List.of(remark), List.of());
            assertThat(again(any)).isEqualTo(any);
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.appendCodePoint(
                    switch (random.nextInt(4)) {
                        case 0 -> random.nextInt(0x80);
                        case 1 -> 0x4e00 + random.nextInt(0x5200);
                        case 2 -> 0x20000 + random.nextInt(0xa6e0);
                        default -> 0xe000 + random.nextInt(0x2000);
                    });
        }
        return text.toString();
    }

    @Test
    void halfACharacterIsShownAsUnreadableAndStopsNothing() {
        String broken = "张\ud842";
        Particulars halves = new Particulars(
                Map.of("name", broken),
                List.of("\udfb7x", "\ud842\ud842\udfb7", "\udfb7\ud842"),
                List.of(new Remark("name-invalid", Optional.of(broken), broken)),
                List.of());
        assertThat(again(halves)).isEqualTo(halves);
        assertThat(halves.field("name")).isEqualTo("张\ufffd");
        assertThat(halves.said()).containsExactly("\ufffdx", "\ufffd𠮷", "\ufffd\ufffd");
        assertThat(halves.findings().get(0)).isEqualTo(new Remark("name-invalid", Optional.of("张\ufffd"), "张\ufffd"));
    }

    @Test
    void aFieldThatIsNotThereIsEmpty() {
        Particulars fields = Particulars.ofFields(Map.of("name", "测"));
        assertThat(fields.field("name")).isEqualTo("测");
        assertThat(fields.field("account")).isEmpty();
        assertThat(fields.said()).isEmpty();
    }

    @Test
    void whatIsPersonalIsNotInItsText() {
        FiledRow row = TestCasework.accepted(3, TestCasework.person(3));
        assertThat(row.toString())
                .contains("row=3")
                .doesNotContain(row.particulars().field("name"))
                .doesNotContain(row.particulars().field("number"))
                .doesNotContain(row.particulars().field("account"));
    }
}
