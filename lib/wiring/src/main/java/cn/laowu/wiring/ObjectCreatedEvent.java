package cn.laowu.wiring;

import cn.laowu.desk.ObjectArrived;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * {@code Object Created} of Amazon S3 through EventBridge (Amazon S3 User Guide, "EventBridge event message structure"): as much of it as
 * is needed. The key comes decoded.
 */
@Serdeable
public record ObjectCreatedEvent(@Nullable Detail detail) {

    @Serdeable
    record Detail(@Nullable StoredObject object) {}

    @Serdeable
    record StoredObject(
            @Nullable String key,
            @JsonProperty("version-id") @Nullable String versionId) {}

    /**
     * Returns what came.
     *
     * @throws EventField.Malformed where the event names no object
     */
    ObjectArrived arrived() {
        StoredObject object = EventField.of(EventField.of(detail, "detail").object(), "detail.object");
        String version = object.versionId();
        return new ObjectArrived(EventField.of(object.key(), "detail.object.key"), version == null ? "" : version);
    }
}
