package cn.laowu.postpayroll;

import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.testkit.TemplateNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The document that {@code /openapi.yaml} hands out: whole, sound, and of every route that there is. {@code ./run check} runs it alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final Set<String> OPEN = Set.of("GET /health", "GET /openapi.yaml");
    private static final List<String> PROBLEMS = List.of("400", "401", "403", "404", "500", "503");

    private Api api;
    private String text;
    private TemplateNode document;

    @BeforeAll
    void fetch() {
        api = new Api();
        text = api.send(Call.of("get-openapi")).text();
        document = TemplateNode.parse(text);
    }

    @AfterAll
    void close() {
        api.close();
    }

    private void eachOperation(BiConsumer<String, TemplateNode> check) {
        document.child("paths")
                .children()
                .forEach((path, item) -> item.children()
                        .forEach((method, operation) ->
                                check.accept(method.toUpperCase(Locale.ROOT) + " " + path, operation)));
    }

    @Test
    void itHasEveryRouteAndNoOther() {
        List<String> routes = new ArrayList<>();
        eachOperation((route, operation) -> routes.add(route));
        assertThat(routes).containsExactlyInAnyOrderElementsOf(api.function.routes());
    }

    @Test
    void itsHeadSaysWhatItIsInEnglishAndWhoseTokensAreTaken() {
        assertThat(document.child("openapi").text()).startsWith("3.");
        assertThat(document.child("info").child("title").text()).startsWith("laowu");
        assertThat(document.child("info").child("description").text()).hasSizeGreaterThan(100);
        TemplateNode scheme =
                document.child("components").child("securitySchemes").child("bearer");
        assertThat(scheme.child("type").text()).isEqualTo("http");
        assertThat(scheme.child("scheme").text()).isEqualTo("bearer");
        assertThat(scheme.child("bearerFormat").text()).isEqualTo("JWT");
    }

    @Test
    void everyOperationSaysWhatItDoesWhoMayAndHowItIsRefused() {
        Set<String> ids = new HashSet<>();
        eachOperation((route, operation) -> {
            assertThat(ids.add(operation.child("operationId").text())).as(route).isTrue();
            assertThat(operation.child("summary").text()).as(route).matches("[\\x20-\\x7e]{5,120}");
            Map<String, TemplateNode> responses = operation.child("responses").children();
            assertThat(responses.keySet()).as(route).anyMatch(code -> code.matches("[23]\\d\\d"));
            responses.forEach(
                    (code, response) -> assertThat(response.child("description").text())
                            .as(route + " " + code)
                            .doesNotContain(operation.child("operationId").text())
                            .isNotBlank());
            if (OPEN.contains(route)) {
                assertThat(operation.child("security").items()).as(route).isEmpty();
                return;
            }
            assertThat(operation.child("security").items())
                    .as(route)
                    .anySatisfy(item -> assertThat(item.children()).containsOnlyKeys("bearer"));
            List<String> refusals = new ArrayList<>(PROBLEMS);
            if (!route.startsWith("GET ")) {
                refusals.add("409");
            }
            if (route.startsWith("POST ")) {
                refusals.add("422");
            }
            for (String code : refusals) {
                assertThat(responses).as(route).containsKey(code);
                assertThat(responses
                                .get(code)
                                .child("content")
                                .child("application/problem+json")
                                .child("schema")
                                .child("$ref")
                                .text())
                        .as(route + " " + code)
                        .isEqualTo("#/components/schemas/Problem");
            }
        });
    }

    @Test
    void everyParameterIsSaidAndNothingIsAskedThatTheFunctionFindsOutItself() {
        eachOperation((route, operation) -> {
            Set<String> names = new HashSet<>();
            for (TemplateNode parameter : operation.child("parameters").items()) {
                String name = parameter.child("name").text();
                assertThat(names.add(name)).as(route + " " + name).isTrue();
                assertThat(parameter.child("schema").child("type").text())
                        .as(route + " " + name)
                        .isIn("string", "integer", "boolean");
            }
            Matcher variable = VARIABLE.matcher(route);
            while (variable.find()) {
                assertThat(names).as(route).contains(variable.group(1));
            }
            assertThat(names.contains("Idempotency-Key")).as(route).isEqualTo(route.startsWith("POST "));
            assertThat(names).as(route).doesNotContain("actor", "listing");
        });
        assertThat(document.child("components").child("schemas").children()).doesNotContainKeys("Actor", "Listing");
    }

    @Test
    void everyReferenceLeadsSomewhereAndEverySchemaIsUsed() {
        Set<String> referred = new HashSet<>();
        Matcher reference =
                Pattern.compile("\\$ref: \"#/components/schemas/([^\"]+)\"").matcher(text);
        while (reference.find()) {
            referred.add(reference.group(1));
        }
        assertThat(document.child("components").child("schemas").children().keySet())
                .containsExactlyInAnyOrderElementsOf(referred);
        assertThat(text.split("\\$ref", -1))
                .hasSize((int) Pattern.compile("\\$ref: \"#/components/schemas/")
                                .matcher(text)
                                .results()
                                .count()
                        + 1);
    }

    @Test
    void theShapeOfAProblemIsSaid() {
        TemplateNode problem = document.child("components").child("schemas").child("Problem");
        assertThat(problem.child("properties").children())
                .containsOnlyKeys("code", "title", "status", "detail", "incident", "errors");
        assertThat(problem.child("required").items())
                .extracting(TemplateNode::text)
                .containsExactlyInAnyOrder("code", "title", "status", "detail");
    }

    @Test
    void nothingInItIsAboutAPerson() {
        assertThat(text).doesNotContainPattern("[0-9]{8}");
    }
}
