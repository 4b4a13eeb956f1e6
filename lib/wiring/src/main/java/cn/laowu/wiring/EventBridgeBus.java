package cn.laowu.wiring;

import cn.laowu.desk.Bus;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;

/** Amazon EventBridge, PutEvents. */
final class EventBridgeBus implements Bus {
    static final String SOURCE = "laowu.casework";
    private static final JsonFactory JSON = new JsonFactory();

    private final EventBridgeClient client;
    private final String name;

    EventBridgeBus(EventBridgeClient client, String name) {
        this.client = client;
        this.name = name;
    }

    @Override
    public void put(String type, Map<String, String> detail) {
        PutEventsRequestEntry entry = PutEventsRequestEntry.builder()
                .eventBusName(name)
                .source(SOURCE)
                .detailType(type)
                .detail(json(detail))
                .build();
        PutEventsResponse taken = client.putEvents(request -> request.entries(entry));
        // PutEvents answers 200 also where it took nothing
        if (taken.failedEntryCount() > 0) {
            throw new IllegalStateException("the bus did not take an event of type " + type + ": "
                    + taken.entries().get(0).errorCode());
        }
    }

    private static String json(Map<String, String> detail) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (Map.Entry<String, String> field : new TreeMap<>(detail).entrySet()) {
                json.writeStringField(field.getKey(), field.getValue());
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
