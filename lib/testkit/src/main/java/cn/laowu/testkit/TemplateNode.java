package cn.laowu.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A node of a CloudFormation template; what is absent is a node too, of no text, items or children.
 *
 * @param path where the node stands, for messages
 * @param value as YAML has it: a map, a list, a scalar or nothing
 */
public record TemplateNode(String path, @Nullable Object value) {

    /** Returns the root. A node under a function's tag ({@code !Ref x}) is read as if the tag were not there. */
    public static TemplateNode parse(String yaml) {
        return new TemplateNode("", new Yaml(new TagsAside()).load(yaml));
    }

    /** Returns whether the node is there and not null. */
    public boolean isPresent() {
        return value != null;
    }

    /** Returns whether the node is a scalar of this text; {@code true} is one. */
    public boolean isText(String expected) {
        return value != null && value.toString().equals(expected);
    }

    /**
     * Returns the text of the node.
     *
     * @throws IllegalArgumentException naming the place, if it is no text
     */
    public String text() {
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("a text is expected in the template at " + path);
    }

    /** Returns the child of this name, which may be absent. */
    public TemplateNode child(String name) {
        return new TemplateNode(path + "/" + name, value instanceof Map<?, ?> map ? map.get(name) : null);
    }

    /** Returns the children by name, in order; none unless the node is a mapping. */
    public Map<String, TemplateNode> children() {
        Map<String, TemplateNode> children = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.keySet().forEach(name -> children.put(name.toString(), child(name.toString())));
        }
        return children;
    }

    /** Returns the items; none unless the node is a sequence. */
    public List<TemplateNode> items() {
        return value instanceof List<?> list
                ? list.stream().map(item -> new TemplateNode(path + "[]", item)).toList()
                : List.of();
    }

    private static final class TagsAside extends SafeConstructor {
        TagsAside() {
            super(new LoaderOptions());
            yamlMultiConstructors.put("!", new AbstractConstruct() {
                @Override
                public @Nullable Object construct(Node node) {
                    if (node instanceof ScalarNode scalar) {
                        return scalar.getValue();
                    }
                    return node instanceof SequenceNode sequence
                            ? constructSequence(sequence)
                            : constructMapping((MappingNode) node);
                }
            });
        }
    }
}
