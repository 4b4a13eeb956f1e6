package cn.laowu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CursorsTest {

    @Test
    void aPositionComesBackFromItsOwnListOnly() {
        String cursor = Cursors.of("第7行#42", List.of("rosters", "zhuozi"));
        assertThat(Cursors.position(cursor, List.of("rosters", "zhuozi"))).contains("第7行#42");
        assertThat(Cursors.position(cursor, List.of("rosters", "moyu"))).isEmpty();
        assertThat(Cursors.position(cursor, List.of("rosterszhuozi"))).isEmpty();
    }

    @Test
    void everyCutOrChangedCursorIsReadAsNothingOrAnotherPlaceAndNeverThrows() {
        String cursor = Cursors.of("abc", List.of("l"));
        for (int i = 0; i < cursor.length(); i++) {
            assertThat(Cursors.position(cursor.substring(0, i), List.of("l"))).isNotEqualTo(Optional.of("abc"));
            String changed = cursor.substring(0, i) + '!' + cursor.substring(i + 1);
            assertThat(Cursors.position(changed, List.of("l"))).isEmpty();
        }
        assertThat(Cursors.position("A".repeat(5_000), List.of("l"))).isEmpty();
    }

    @Test
    void aPositionHasItsLimit() {
        assertThat(Cursors.of("a".repeat(1_000), List.of())).isNotEmpty();
        assertThatThrownBy(() -> Cursors.of("a".repeat(1_001), List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
