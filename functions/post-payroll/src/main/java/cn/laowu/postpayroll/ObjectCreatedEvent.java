package cn.laowu.postpayroll;

import cn.laowu.desk.ObjectArrived;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * {@code Object Created} of Amazon S3 through EventBridge (Amazon S3 User Guide, "EventBridge event message structure"): as much of it as
 * is needed. The key comes decoded.
 */
@Serdeable
public record ObjectCreatedEvent(Detail detail) {

    @Serdeable
    record Detail(StoredObject object) {}

    @Serdeable
    record StoredObject(
            String key,
            @JsonProperty("version-id") @Nullable String versionId) {}

    ObjectArrived arrived() {
        String version = detail.object().versionId();
        return new ObjectArrived(detail.object().key(), version == null ? "" : version);
    }
}
