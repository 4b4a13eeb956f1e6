package cn.laowu.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.laowu.testkit.KeyRotation;
import cn.laowu.testkit.Synthetic;
import com.google.crypto.tink.KeysetHandle;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyringTest {
    private static final byte[] PLAIN = Synthetic.idNumber(7).getBytes(UTF_8);
    private static final String HERE = "PERSON#here";

    private final KeysetHandle data = Keyring.newDataKeyset();
    private final KeysetHandle marks = Keyring.newMarkKeyset();
    private final Keyring keyring = Keyring.of(data, marks);

    @Test
    void whatIsSealedOpensWhereItBelongsAndNowhereElse() {
        byte[] sealed = keyring.seal(PLAIN, HERE);
        assertThat(keyring.open(sealed, HERE)).isEqualTo(PLAIN);
        assertThatThrownBy(() -> keyring.open(sealed, "PERSON#there"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PERSON#there")
                .hasMessageNotContaining(Synthetic.idNumber(7));
    }

    @Test
    void sealedBytesThatWereChangedDoNotOpen() {
        byte[] sealed = keyring.seal(PLAIN, HERE);
        for (int at = 0; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> keyring.open(changed, HERE)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void theSameIsSealedOtherwiseEachTime() {
        assertThat(keyring.seal(PLAIN, HERE)).isNotEqualTo(keyring.seal(PLAIN, HERE));
    }

    @Test
    void anOldKeyOpensAndTheNewOneSeals() throws Exception {
        byte[] old = keyring.seal(PLAIN, HERE);
        Keyring added = Keyring.of(KeyRotation.added(data), marks);
        Keyring promoted = Keyring.of(KeyRotation.promoted(KeyRotation.added(data)), marks);
        assertThat(added.open(old, HERE)).isEqualTo(PLAIN);
        assertThat(keyring.open(added.seal(PLAIN, HERE), HERE))
                .as("a key that was added does not seal yet")
                .isEqualTo(PLAIN);
        assertThat(promoted.open(old, HERE)).isEqualTo(PLAIN);
        assertThatThrownBy(() -> keyring.open(promoted.seal(PLAIN, HERE), HERE))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void everyLiveKeyMarksAndThePrimaryFirst() throws Exception {
        KeysetHandle two = KeyRotation.added(marks);
        List<String> before = keyring.marks("a number");
        List<String> added = Keyring.of(data, two).marks("a number");
        List<String> promoted = Keyring.of(data, KeyRotation.promoted(two)).marks("a number");
        assertThat(before).hasSize(1);
        assertThat(added).hasSize(2).startsWith(before.get(0));
        assertThat(promoted).containsExactly(added.get(1), added.get(0));
    }

    @Test
    void marksAreOfTheKeyAndOfTheText() {
        assertThat(keyring.marks("a")).isEqualTo(keyring.marks("a")).isNotEqualTo(keyring.marks("b"));
        assertThat(Keyring.of(data, Keyring.newMarkKeyset()).marks("a")).isNotEqualTo(keyring.marks("a"));
        assertThat(keyring.marks("a").get(0)).matches("[0-9a-f]{1,8}\\.[0-9a-f]{32}");
    }

    @Test
    void keysetsOfTheWrongKindAreRefused() {
        assertThatThrownBy(() -> Keyring.of(marks, data)).isInstanceOf(IllegalArgumentException.class);
    }
}
