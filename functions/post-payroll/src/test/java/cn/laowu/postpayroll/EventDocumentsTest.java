package cn.laowu.postpayroll;

import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.testkit.Event;
import cn.laowu.testkit.RepositoryFile;
import cn.laowu.testkit.TemplateNode;
import cn.laowu.testkit.TestTables;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every document of {@code events/}, given as bytes to the class that {@code template.yaml} names, twice. What each is to do says
 * {@link EventCases}; those of {@code http} are asked of the API in a test of their own.
 */
class EventDocumentsTest {
    private static final String HTTP = "http";

    @TestFactory
    Stream<DynamicTest> eachDocumentHasItsEffectAndTwiceNoOther() {
        return EventCases.ALL.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> holds(entry.getKey(), entry.getValue())));
    }

    private static void holds(String document, EventCases.Case said) throws Exception {
        String folder = document.substring(0, document.indexOf('/'));
        try (TestTables tables = TestTables.fresh()) {
            Office office = Office.at(said.day(), tables);
            Event event = Event.load(folder, document.substring(folder.length() + 1));
            said.before().accept(office, event);
            try (DeployedFunction function = DeployedFunction.start(handlers().get(folder), office)) {
                String first = function.invoke(event.json());
                said.after().check(office, event, first);
                String state = state(office);
                String second = function.invoke(event.json());
                said.after().check(office, event, said.again().apply(first));
                assertThat(second).isEqualTo(said.again().apply(first));
                assertThat(state(office)).as("after the same event again").isEqualTo(state);
            }
        }
    }

    /** Everything stored: items, and how often each object was written. */
    private static String state(Office office) {
        StringBuilder state = new StringBuilder(office.world.tables().dump().toString());
        office.files
                .keys("")
                .forEach(key -> state.append('\n').append(key).append(' ').append(office.files.puts(key)));
        return state.toString();
    }

    @Test
    void everyDocumentIsCoveredByACaseAndEveryCaseHasItsDocument() {
        List<String> documents = new ArrayList<>();
        Set<String> ofOthers = foldersOfOtherJars();
        for (String folder : folders()) {
            if (!folder.equals(HTTP) && !ofOthers.contains(folder)) {
                RepositoryFile.names("events/" + folder)
                        .forEach(name -> documents.add(folder + "/" + name.replace(".json", "")));
            }
        }
        assertThat(EventCases.ALL.keySet()).containsExactlyInAnyOrderElementsOf(documents);
    }

    @Test
    void everyHandlerOfTheTemplateHasAFolderOfDocuments() {
        assertThat(folders()).containsExactlyInAnyOrderElementsOf(handlers().keySet());
        folders()
                .forEach(folder -> assertThat(RepositoryFile.names("events/" + folder))
                        .as(folder)
                        .isNotEmpty());
    }

    @Test
    void theVariablesOfTheTemplateAreThoseThatFunctionsAreTestedWith() {
        assertThat(TemplateNode.parse(RepositoryFile.text("template.yaml"))
                        .child("Globals")
                        .child("Function")
                        .child("Environment")
                        .child("Variables")
                        .children()
                        .keySet())
                .containsAll(DeployedFunction.VARIABLES.keySet())
                .allMatch(name -> DeployedFunction.VARIABLES.containsKey(name) || name.equals("JAVA_TOOL_OPTIONS"));
    }

    private static List<String> folders() {
        return RepositoryFile.names("events").stream()
                .filter(name -> !name.contains("."))
                .toList();
    }

    /** Functions with a jar of their own are tested where that is built. */
    private static Set<String> foldersOfOtherJars() {
        Set<String> folders = new TreeSet<>();
        TemplateNode.parse(RepositoryFile.text("template.yaml"))
                .child("Resources")
                .children()
                .forEach((name, resource) -> {
                    if (resource.child("Properties").children().containsKey("CodeUri")) {
                        folders.add(folder(name));
                    }
                });
        return folders;
    }

    /** The handler classes of the template by the folder of their events. */
    static Map<String, String> handlers() {
        Map<String, String> handlers = new TreeMap<>();
        TemplateNode.parse(RepositoryFile.text("template.yaml"))
                .child("Resources")
                .children()
                .forEach((name, resource) -> {
                    if (resource.child("Type").isText("AWS::Serverless::Function")) {
                        TemplateNode properties = resource.child("Properties");
                        boolean http = properties.child("Events").children().values().stream()
                                .anyMatch(event -> event.child("Type").isText("HttpApi"));
                        handlers.put(
                                http ? HTTP : folder(name),
                                properties.child("Handler").text());
                    }
                });
        return handlers;
    }

    private static String folder(String function) {
        return function.replaceFirst("Function$", "")
                .replaceAll("(?<!^)([A-Z])", "-$1")
                .toLowerCase(Locale.ROOT);
    }
}
