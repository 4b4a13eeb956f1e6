package cn.laowu.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegistersTest {
    private static final Officer ADMIN = new Officer("admin");
    private static final Officer OTHER = new Officer("other");
    private static final Instant NOW = Instant.parse("2026-11-05T01:00:00Z");
    private static final Map<String, String> MARCH = Map.of("day", "2026-03-06", "mode", "on-site");

    private final TestCasework store = TestCasework.fresh();
    private final Registers registers = store.casework.registers();

    @AfterEach
    void drop() {
        store.close();
    }

    @Test
    void whatIsEnteredIsFound() {
        assertThat(enter("ZPH-1", MARCH)).isInstanceOf(Registers.Outcome.Written.class);
        Registered found = registers.find("fair", "ZPH-1").orElseThrow();
        assertThat(found.facts()).isEqualTo(MARCH);
        assertThat(found.by()).isEqualTo(ADMIN);
        assertThat(found.revision()).isEqualTo(1);
        assertThat(registers.find("fair", "ZPH-2")).isEmpty();
        assertThat(registers.find("training-batch", "ZPH-1")).isEmpty();
    }

    @Test
    void aNumberIsGivenOnce() {
        enter("ZPH-1", MARCH);
        assertThat(enter("ZPH-1", MARCH)).isInstanceOf(Registers.Outcome.AlreadySo.class);
        assertThat(enter("ZPH-1", Map.of("day", "2026-03-07"))).isInstanceOf(Registers.Outcome.Taken.class);
        assertThat(registers.find("fair", "ZPH-1").orElseThrow().facts()).isEqualTo(MARCH);
    }

    @Test
    void aChangeIsBoundToWhatItsEditorSaw() {
        enter("ZPH-1", MARCH);
        assertThat(change("ZPH-1", 1, Map.of("day", "2026-03-07"))).isInstanceOf(Registers.Outcome.Written.class);
        assertThat(change("ZPH-1", 1, Map.of("day", "2026-03-08"))).isInstanceOf(Registers.Outcome.Stale.class);
        assertThat(change("ZPH-1", 1, Map.of("day", "2026-03-07"))).isInstanceOf(Registers.Outcome.AlreadySo.class);
        assertThat(change("ZPH-2", 0, MARCH)).isInstanceOf(Registers.Outcome.Unknown.class);
        assertThat(registers.find("fair", "ZPH-1").orElseThrow().fact("day")).isEqualTo("2026-03-07");
    }

    @Test
    void everyChangeIsALinkOfTheEntrysChain() {
        enter("ZPH-1", MARCH);
        change("ZPH-1", 1, Map.of("day", "2026-03-07"));
        change("ZPH-1", 1, Map.of("day", "2026-03-08"));
        List<AuditLink> links = store.casework.auditTrail().ofRegistered("fair", "ZPH-1");
        assertThat(links).extracting(AuditLink::act).containsExactly("registered", "register changed");
        assertThat(links).extracting(AuditLink::by).containsExactly(ADMIN, OTHER);
        assertThat(links.get(1).previousHash()).isEqualTo(links.get(0).hash());
    }

    @Test
    void entriesAreListedInTheOrderOfTheirNumbers() {
        enter("C", MARCH);
        enter("A", MARCH);
        enter("B", MARCH);
        assertThat(registers.page("fair", null, 2)).extracting(Registered::id).containsExactly("A", "B");
        assertThat(registers.page("fair", "B", 2)).extracting(Registered::id).containsExactly("C");
    }

    @Test
    void anAccountIsStoredEncryptedAndBelongsToItsEntry() {
        Map<String, String> account = Map.of("account", "6222000011112222333");
        registers.enter("organisation", "91110105MA01C2D34E", Map.of(), account, ADMIN, NOW);
        Registered found = registers.find("organisation", "91110105MA01C2D34E").orElseThrow();
        assertThat(found.confidential()).isEqualTo(account);
        assertThat(found.toString()).doesNotContain("6222");
        assertThat(store.items.get(Keys.registered("organisation", "91110105MA01C2D34E")))
                .hasValueSatisfying(
                        item -> assertThat(item.attributes().toString()).doesNotContain("6222000011112222333"));
    }

    private Registers.Outcome enter(String id, Map<String, String> facts) {
        return registers.enter("fair", id, facts, Map.of(), ADMIN, NOW);
    }

    private Registers.Outcome change(String id, long revision, Map<String, String> facts) {
        return registers.change("fair", id, revision, facts, Map.of(), OTHER, NOW);
    }
}
