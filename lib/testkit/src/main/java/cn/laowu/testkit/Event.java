package cn.laowu.testkit;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** An event document of the repository, {@code events/<function>/<case>.json}, with some values replaced. Immutable. */
public final class Event {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final String name;
    private final JsonNode document;

    private Event(String name, JsonNode document) {
        this.name = name;
        this.document = document;
    }

    /**
     * Returns the event of a case.
     *
     * @param function the folder, such as {@code post-payroll}
     * @param eventCase the file's name without {@code .json}
     * @throws IllegalArgumentException if there is no such file, or it is not JSON
     */
    public static Event load(String function, String eventCase) {
        String path = "events/" + function + "/" + eventCase + ".json";
        return of(path, RepositoryFile.text(path));
    }

    /** Returns an event that is no file of the repository, under a name for messages. */
    static Event of(String name, String json) {
        return new Event(name, parse(name, json));
    }

    /**
     * Returns this event with another value at a place.
     *
     * @param pointer a JSON pointer (RFC 6901) to something that is there, such as {@code /detail/object/key}
     * @param value a text, whole number, boolean, or null
     * @throws IllegalArgumentException if the document has nothing at that place: a real event has no such field
     */
    public Event with(String pointer, Object value) {
        JsonNode copy = document.deepCopy();
        JsonPointer at = JsonPointer.compile(pointer);
        if (copy.at(at).isMissingNode() || at.matches()) {
            throw new IllegalArgumentException("nothing at " + pointer + " in " + name);
        }
        JsonNode parent = copy.at(at.head());
        JsonNode node = JSON.valueToTree(value);
        if (parent instanceof ObjectNode object) {
            object.set(at.last().getMatchingProperty(), node);
        } else {
            ((ArrayNode) parent).set(at.last().getMatchingIndex(), node);
        }
        return new Event(name, copy);
    }

    /**
     * Returns this event with a JSON text inside it, such as an HTTP request's {@code body}, replaced by another.
     *
     * @param pointer where the text stands
     * @param json the text to put there, as JSON
     */
    public Event withJsonText(String pointer, String json) {
        return with(pointer, parse(name, json).toString());
    }

    /** Returns the value at a place as text; empty where there is none. */
    public String text(String pointer) {
        return document.at(pointer).asText();
    }

    /** Returns the document as JSON text. */
    public String json() {
        return document.toString();
    }

    /** Returns the document as a handler of streams takes it: JSON in UTF-8. */
    public InputStream stream() {
        return new ByteArrayInputStream(json().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return name + " " + json();
    }

    private static JsonNode parse(String name, String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(name + " is not JSON", e);
        }
    }
}
