package cn.laowu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ProblemsTest {

    @Test
    void aRefusalSpeaksBothLanguages() {
        ProblemException refusal = Problems.conflict("confirmed-already", "已经确认。", "Confirmed already.")
                .with(FieldFault.body("/hash", "stale", "哈希不符。", "Another hash."));
        Problem zh = refusal.in(Language.ZH);
        assertThat(zh)
                .isEqualTo(new Problem(
                        "confirmed-already",
                        "与现状冲突",
                        409,
                        "已经确认。",
                        null,
                        List.of(new FieldError("body", "/hash", "stale", "哈希不符。"))));
        assertThat(refusal.in(Language.EN).title()).isEqualTo("Conflict");
        assertThat(refusal.in(Language.EN).detail()).isEqualTo("Confirmed already.");
        assertThat(refusal.getStackTrace()).isEmpty();
    }

    @Test
    void whatIsNoRefusalIsNotMade() {
        assertThatThrownBy(() -> Problems.of(200, "ok", "", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Problems.conflict("Not A Code", "", "")).isInstanceOf(IllegalArgumentException.class);
    }
}
