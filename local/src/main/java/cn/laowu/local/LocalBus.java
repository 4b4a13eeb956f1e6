package cn.laowu.local;

import cn.laowu.desk.Bus;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Map;

/** The product's event bus in this JVM. */
final class LocalBus implements Bus {
    private static final String SOURCE = "laowu.casework";
    private final EventDispatch dispatch;
    private final Clock clock;

    LocalBus(EventDispatch dispatch, Clock clock) {
        this.dispatch = dispatch;
        this.clock = clock;
    }

    @Override
    public void put(String type, Map<String, String> detail) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        detail.forEach(fields::put);
        dispatch.publish(EventDocuments.announced(SOURCE, type, clock.instant(), fields));
    }
}
