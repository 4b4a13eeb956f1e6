package cn.laowu.casework;

import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.store.Digest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AuditLinkTest {
    private static final Instant AT = Instant.parse("2026-10-08T01:00:00.123456789Z");

    private static AuditLink link(
            String caseId,
            long number,
            String previous,
            String act,
            String by,
            Instant at,
            Map<String, String> details) {
        return new AuditLink(caseId, number, previous, act, new Officer(by), at, details);
    }

    private static AuditLink link() {
        return link("filing/a", 2, "ab", "stands", "li", AT, Map.of("rows", "12", "count", "3"));
    }

    @Test
    void anyFieldThatIsChangedChangesTheHash() {
        List<AuditLink> changed = List.of(
                link("filing/b", 2, "ab", "stands", "li", AT, Map.of("rows", "12", "count", "3")),
                link("filing/a", 3, "ab", "stands", "li", AT, Map.of("rows", "12", "count", "3")),
                link("filing/a", 2, "ac", "stands", "li", AT, Map.of("rows", "12", "count", "3")),
                link("filing/a", 2, "ab", "confirmed", "li", AT, Map.of("rows", "12", "count", "3")),
                link("filing/a", 2, "ab", "stands", "wu", AT, Map.of("rows", "12", "count", "3")),
                link("filing/a", 2, "ab", "stands", "li", AT.plusNanos(1), Map.of("rows", "12", "count", "3")),
                link("filing/a", 2, "ab", "stands", "li", AT, Map.of("rows", "13", "count", "3")),
                link("filing/a", 2, "ab", "stands", "li", AT, Map.of("row", "12", "count", "3")),
                link("filing/a", 2, "ab", "stands", "li", AT, Map.of("rows", "3", "count", "12")),
                link("filing/a", 2, "ab", "stands", "li", AT, Map.of("rows", "12")),
                link("filing/a", 2, "ab", "stands", "li", AT, Map.of("rows", "12", "count", "3", "x", "")));
        Set<String> hashes = new HashSet<>();
        changed.forEach(other -> hashes.add(other.hash()));
        assertThat(hashes).hasSize(changed.size()).doesNotContain(link().hash());
    }

    @Test
    void fieldsThatAreShiftedIntoEachOtherGiveOtherHashes() {
        // every way to cut one text into the fields, also with what looks like a length and a colon
        String text = "1:a1:12:bb";
        List<AuditLink> links = new ArrayList<>();
        for (int i = 0; i <= text.length(); i++) {
            for (int j = i; j <= text.length(); j++) {
                String first = text.substring(0, i);
                String second = text.substring(i, j);
                String third = text.substring(j);
                links.add(link(first, 1, second, third, "by", AT, Map.of()));
                links.add(link("c", 1, first, "act", "by", AT, Map.of(second, third)));
                links.add(link("c", 1, "p", first, "by", AT, Map.of(second, third)));
                links.add(link("c", 1, "p", "act", "by" + first, AT, Map.of(second, third)));
            }
        }
        Map<String, AuditLink> byHash = new HashMap<>();
        for (AuditLink link : links) {
            AuditLink other = byHash.putIfAbsent(link.hash(), link);
            assertThat(other == null || other.equals(link))
                    .as("%s and %s", link, other)
                    .isTrue();
        }
        assertThat(link("c", 1, "p", "act", "by", AT, Map.of("a", "b", "c", "d"))
                        .hash())
                .isNotEqualTo(link("c", 1, "p", "act", "by", AT, Map.of("a", "b1:c1:d"))
                        .hash());
    }

    @Test
    void theOrderOfDetailsSaysNothing() {
        Map<String, String> details = new java.util.LinkedHashMap<>();
        details.put("rows", "12");
        details.put("count", "3");
        assertThat(link("filing/a", 2, "ab", "stands", "li", AT, details).hash())
                .isEqualTo(link().hash());
    }

    @Test
    void theHashIsOfTheSpecification() {
        // by hand, so that a chain that was written can be checked by whoever has it
        String text = "8:filing/a1:22:ab6:stands2:li30:" + AT + "5:count1:34:rows2:12";
        assertThat(link().hash()).isEqualTo(Digest.sha256(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    @Test
    void aLinkComesBackAsItWas() {
        AuditLink link = link();
        assertThat(AuditLink.of(link.caseId(), link.number(), link.toItem())).isEqualTo(link);
        assertThat(link.toItem().text("hash")).isEqualTo(link.hash());
    }

    @Test
    void aChainBeginsAtOneAndEachLinkHoldsTheOneBefore() {
        AuditLink first = AuditLink.after(AuditTip.START, "c", "stands", new Officer("li"), AT, Map.of());
        AuditLink second = AuditLink.after(first.tip(), "c", "confirmed", new Officer("wu"), AT, Map.of());
        assertThat(first.number()).isEqualTo(1);
        assertThat(first.previousHash()).isEmpty();
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.previousHash()).isEqualTo(first.hash());
    }
}
