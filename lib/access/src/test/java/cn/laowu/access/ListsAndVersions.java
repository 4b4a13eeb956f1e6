package cn.laowu.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages, versions, bytes, masked persons. Held under either server. */
interface ListsAndVersions extends Served {

    @Test
    default void aListIsWalkedByItsCursor() {
        Answer first = send(Ask.get("/test/rosters").as(Tokens.admin()));
        assertThat(first.json().get("items").size()).isEqualTo(50);
        String cursor = first.string("cursor");
        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        Answer second = send(Ask.get("/test/rosters")
                .as(Tokens.admin())
                .query("cursor", cursor)
                .query("limit", "200"));
        assertThat(second.json().get("items").size()).isEqualTo(70);
        assertThat(second.json().get("items").get(0).getIntValue()).isEqualTo(50);
        assertThat(second.json().get("cursor")).isNull();
    }

    @Test
    default void aCursorOfAnotherListAndALimitOutOfRangeAre400() {
        String cursor = send(Ask.get("/test/rosters").as(Tokens.admin())).string("cursor");
        for (String bad : List.of("nonsense!", "AAAA", "", cursor + "A*")) {
            assertThat(send(Ask.get("/test/rosters").as(Tokens.admin()).query("cursor", bad))
                            .errors())
                    .containsExactly("query /cursor cursor");
        }
        assertThat(send(Ask.get("/test/rosters")
                                .as(Tokens.admin())
                                .query("cursor", cursor)
                                .query("region", "moyu"))
                        .errors())
                .containsExactly("query /cursor cursor");
        for (String bad : List.of("0", "201", "-1", "5.0", "")) {
            assertThat(send(Ask.get("/test/rosters").as(Tokens.admin()).query("limit", bad))
                            .errors())
                    .containsExactly("query /limit number-range");
        }
    }

    @Test
    default void aChangeIsMeantForAVersion() {
        Answer seen = send(Ask.get("/test/settings").as(Tokens.admin()));
        String tag = seen.headers().get("ETag");
        assertThat(tag).matches("\"\\d+\"");
        Ask change = Ask.of("PUT", "/test/settings").as(Tokens.admin());
        assertThat(send(change).status()).isEqualTo(428);
        assertThat(send(change.with("If-Match", "7")).errors()).containsExactly("header /If-Match if-match-unreadable");
        assertThat(send(change.with("If-Match", "W/" + tag)).status()).isEqualTo(412);
        assertThat(send(change.with("If-Match", "\"x\", " + tag)).status()).isEqualTo(204);
        Answer stale = send(change.with("If-Match", tag));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("stale");
        assertThat(send(change.with("If-Match", "*")).status()).isEqualTo(204);
    }

    @Test
    default void aWorkbookArrivesByteForByte() {
        Answer answer = send(Ask.get("/test/register.xlsx").as(Tokens.admin()));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("Content-Type")).startsWith(TestDesk.XLSX);
        assertThat(answer.body()).hasSize(512);
        for (int i = 0; i < 512; i++) {
            assertThat(answer.body()[i]).isEqualTo((byte) i);
        }
    }

    @Test
    default void moneyMonthsDaysAndEmptyListsHaveTheirForms() {
        assertThat(send(Ask.get("/test/rosters/zhuozi/2026-10").as(Tokens.admin()))
                        .text())
                .isEqualTo(
                        "{\"id\":\"zhuozi\",\"amount\":300.50,\"month\":\"2026-10\",\"day\":\"2026-10-01\",\"none\":[]}");
    }

    @Test
    default void aPersonIsMasked() {
        assertThat(send(Ask.get("/test/person").as(Tokens.admin())).text())
                .isEqualTo("{\"name\":\"张*三\",\"idNumber\":\"150*************17\",\"account\":\"****0017\"}");
    }
}
