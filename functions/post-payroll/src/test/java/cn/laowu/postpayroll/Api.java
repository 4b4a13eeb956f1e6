package cn.laowu.postpayroll;

import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.testkit.FailingDynamo;
import cn.laowu.testkit.Fault;
import cn.laowu.testkit.Synthetic;
import cn.laowu.testkit.TestTables;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The API as it is deployed, and an office behind it. Of every answer it looks that nothing personal and no trace of code is in it. */
final class Api implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PERSONS = 20;

    final TestTables tables = TestTables.fresh();
    final Office office = Office.at(LocalDate.of(2026, 11, 6), tables);
    final Issuer issuer = new Issuer();
    private final FailingDynamo database = FailingDynamo.writesOf(tables.client());
    final DeployedFunction function = DeployedFunction.start(
            EventDocumentsTest.handlers().get("http"), office, database.client(), issuer.keysAddress());

    /** What came back. */
    record Answer(int status, Map<String, String> headers, String text) {
        JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new UncheckedIOException(text, e);
            }
        }

        String at(String pointer) {
            return json().at(pointer).asText();
        }

        String code() {
            return at("/code");
        }
    }

    /** Sends as this user. */
    Answer send(String user, Call call) {
        return send(call.token(issuer.token(user)));
    }

    Answer send(Call call) {
        try {
            JsonNode answer = JSON.readTree(function.invoke(call.document()));
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            answer.path("headers")
                    .properties()
                    .forEach(header ->
                            headers.put(header.getKey(), header.getValue().asText()));
            String body = answer.path("body").asText("");
            String text = answer.path("isBase64Encoded").asBoolean()
                    ? new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8)
                    : body;
            looked(call, headers + text);
            return new Answer(answer.path("statusCode").asInt(), headers, text);
        } catch (Exception e) {
            throw new IllegalStateException(call.route(), e);
        }
    }

    private static void looked(Call call, String answer) {
        assertThat(answer).as(call.route()).doesNotContain("cn.laowu", "Exception", "io.micronaut", "java.");
        for (int person = 0; person < PERSONS; person++) {
            assertThat(answer).as(call.route()).doesNotContain(Synthetic.idNumber(person), Synthetic.account(person));
            assertThat(answer).as(call.route()).doesNotContain("\"" + Synthetic.name(person) + "\"");
        }
    }

    /** A month of moyu and tuan47 that is sealed: persons 1 to 3 in moyu, 4 in tuan47. */
    void seal() {
        confirmed("moyu", 1, 2, 3);
        confirmed("tuan47", 4);
        assertThat(office.run("xinjiang", Office.OCTOBER).outcome()).isEqualTo(RunningPostPayroll.Outcome.SEALED);
    }

    void confirmed(String region, int... persons) {
        office.upload(region, Office.OCTOBER, Rosters.of(persons));
        office.confirm(region, Office.OCTOBER);
        office.deliver();
    }

    /** From now on every write of the function meets this fault, or none. */
    void writesMeet(@Nullable Fault fault) {
        if (fault == null) {
            database.heal();
        } else {
            database.failAt(1, Integer.MAX_VALUE - 1, fault);
        }
    }

    /** The hash that names the rows which wait. */
    String hash(String region) {
        return office.filing(region, Office.OCTOBER).hashToConfirm().orElseThrow();
    }

    static List<String> errors(Answer answer) {
        List<String> errors = new java.util.ArrayList<>();
        answer.json()
                .path("errors")
                .forEach(error -> errors.add(error.path("pointer").asText() + " "
                        + error.path("code").asText()));
        return errors;
    }

    @Override
    public void close() {
        function.close();
        issuer.close();
        tables.close();
    }
}
