package cn.laowu.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnsweringQuestionsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private boolean answered;

    @Test
    void eachLineIsAnsweredWithOneLine() throws IOException {
        List<JsonNode> answers = answers("""
                {"measure": "M5", "asOf": "2026-10-31", "facts": {"organisationType": "association", "chaoyangOrganisation": true, "approvedAmount": 123456.78, "basis": "项目"}}

                {"ask": {"measure": "M1", "asOf": "2026-10-31", "facts": {"region": "moyu", "year": 2026}}, "answer": {}}
                {"measure": "M2", "asOf": "2026-10-31", "facts": {"region": "moyu", "year": 2026, "helped": 1, "helpedLastYear": 1, "assessmentMet": true, "trained": 5}}
                """);
        assertThat(answered).isTrue();
        assertThat(answers)
                .extracting(answer -> answer.path("outcome").asText() + " " + answer.path("amount"))
                .containsExactly("eligible 123456.78", "eligible 50000", "undecidable null");
        assertThat(answers.get(1).path("steps").path(0).path("value").asText()).isEqualTo("50000.00");
        assertThat(answers.get(2).path("reasons").path(0).path("code").asText()).isEqualTo("scale-not-set");
    }

    @Test
    void aQuestionThatCanNotBeAnsweredIsToldEverythingAndTheOthersAreAnswered() throws IOException {
        List<JsonNode> answers = answers("""
                {"measure": "M1", "facts": {"region": "nowhere"}}
                not JSON
                [1]
                {"measure": "M1", "asOf": "2026-10-31", "facts": {"region": "moyu", "year": 2026}}
                """);
        assertThat(answered).isFalse();
        assertThat(answers.get(0).path("errors")).hasSize(3);
        assertThat(answers.get(1).path("errors")).hasSize(1);
        assertThat(answers.get(2).path("errors")).hasSize(1);
        assertThat(answers.get(3).path("outcome").asText()).isEqualTo("eligible");
    }

    private List<JsonNode> answers(String questions) throws IOException {
        Path file = Files.writeString(folder.resolve("questions.jsonl"), questions);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        answered = new AnsweringQuestions(LocalDate.of(2026, 1, 1), new PrintStream(said, true, StandardCharsets.UTF_8))
                .answer(file);
        List<JsonNode> answers = new ArrayList<>();
        for (String line : said.toString(StandardCharsets.UTF_8).split("\n", -1)) {
            if (!line.isEmpty()) {
                answers.add(JSON.readTree(line));
            }
        }
        return answers;
    }
}
