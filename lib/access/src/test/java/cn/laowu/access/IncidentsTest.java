package cn.laowu.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class IncidentsTest {

    @Test
    void aFaultIsDescribedByItsPlacesAndWithoutPersons() {
        // synthetic
        IllegalStateException cause = new IllegalStateException("account 6222020000000000017 of 张三");
        String text = Incidents.described(new IllegalArgumentException("row 12: 15052219971022161X", cause));
        assertThat(text)
                .startsWith("java.lang.IllegalArgumentException: row 12: [number]\n\tat cn.laowu.access.IncidentsTest")
                .contains("Caused by: java.lang.IllegalStateException: account [number] of [text]")
                .doesNotContain("张三");
    }

    @Test
    void causesThatEndNowhereAreCut() {
        Exception first = new Exception("first");
        Exception second = new Exception("second", first);
        first.initCause(second);
        assertThat(Incidents.described(first).lines().filter(line -> line.contains("Caused by")))
                .hasSize(5);
    }

    @Test
    void aMessageWithLineBreaksStaysOneLine() {
        assertThat(Incidents.described(new Exception("a\nERROR forged")).lines().findFirst())
                .contains("java.lang.Exception: a[text]ERROR forged");
    }
}
