package cn.laowu.policy;

import cn.laowu.policy.Entry.Fields;
import cn.laowu.policy.PolicyFault.Flaw;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads the files of one district's measures: {@code policy.yaml}, which lists the others, and in each of them rules, their
 * parameters and the dated values. After a flaw it goes on with the next list of values, so that one look finds what is wrong in all
 * files.
 */
final class ReadingPolicyFiles {

    private static final String HEAD = "policy.yaml";

    private final PolicySource source;
    private final List<Flaw> flaws = new ArrayList<>();
    private final Set<String> rules = new HashSet<>();
    private final List<Series<?>> series = new ArrayList<>();

    ReadingPolicyFiles(PolicySource source) {
        this.source = source;
    }

    /**
     * Returns the book of these files.
     *
     * @throws PolicyFault with every flaw
     */
    PolicyBook read() {
        Entry head = head();
        Fields fields = head.fields("district", "title", "files");
        String district =
                fields.get("district").parsed("an id of a district", text -> IdText.checked("district", text));
        String title = fields.get("title").text();
        for (Entry file : fields.get("files").items()) {
            attempt(() -> readFile(file));
        }
        for (Parameter<?> parameter : Parameters.EVERY) {
            if (!rules.contains(parameter.rule())) {
                flaws.add(fields.get("files").flaw("no file has the parameter " + parameter));
            }
        }
        if (!flaws.isEmpty()) {
            throw new PolicyFault(flaws);
        }
        return new AssemblingPolicyBook(district, title, series).assemble();
    }

    private Entry head() {
        try {
            return compose(HEAD);
        } catch (IOException e) {
            throw new PolicyFault(
                    List.of(new Flaw(source.nameOf(HEAD), 1, "the file can't be read: " + e.getMessage())));
        }
    }

    private void readFile(Entry file) {
        String name = file.text();
        if (!name.matches("[a-z0-9-]+\\.yaml")) {
            throw file.fault("not a name of a policy file: " + name);
        }
        Entry document;
        try {
            document = compose(name);
        } catch (IOException e) {
            throw file.fault("the file can't be read: " + e.getMessage());
        }
        document.map().forEach((rule, parameters) -> attempt(() -> readRule(rule, parameters)));
    }

    private void readRule(String rule, Entry parameters) {
        Map<String, Parameter<?>> known = new LinkedHashMap<>();
        Parameters.EVERY.stream()
                .filter(parameter -> parameter.rule().equals(rule))
                .forEach(parameter -> known.put(parameter.name(), parameter));
        if (known.isEmpty()) {
            throw parameters.fault("unknown rule " + rule);
        }
        if (!rules.add(rule)) {
            throw parameters.fault("the rule " + rule + " stands in two files");
        }
        Map<String, Entry> written = parameters.map();
        written.forEach((name, values) -> attempt(() -> {
            Parameter<?> parameter = known.get(name);
            if (parameter == null) {
                throw values.fault("unknown key " + name + " of " + rule);
            }
            readParameter(parameter, values);
        }));
        known.forEach((name, parameter) -> {
            if (!written.containsKey(name)) {
                flaws.add(parameters.flaw("the parameter " + parameter + " is missing"));
            }
        });
    }

    private void readParameter(Parameter<?> parameter, Entry values) {
        if (parameter.subject() == Parameter.Subject.ALL) {
            series.add(Series.read(parameter, Series.ALL, values));
        } else if (values.isList()) {
            throw values.fault("the values of " + parameter + " stand under the id of each group");
        } else {
            values.map().forEach((subject, list) -> attempt(() -> series.add(Series.read(parameter, subject, list))));
        }
    }

    private void attempt(Runnable reading) {
        try {
            reading.run();
        } catch (PolicyFault fault) {
            flaws.addAll(fault.flaws());
        }
    }

    private Entry compose(String file) throws IOException {
        String name = source.nameOf(file);
        try (InputStream bytes = source.opening().open(file);
                Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder())) {
            Node root = new Yaml(new LoaderOptions()).compose(text);
            if (root == null) {
                throw new PolicyFault(List.of(new Flaw(name, 1, "the file is empty")));
            }
            return new Entry(name, root);
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            throw new PolicyFault(List.of(new Flaw(name, mark == null ? 1 : mark.getLine() + 1, e.getProblem())));
        } catch (YAMLException e) {
            throw new PolicyFault(List.of(new Flaw(name, 1, "not YAML: " + e.getMessage())));
        }
    }
}
