package cn.laowu.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** The documents that EventBridge delivers, field by field as in {@code events/}. */
final class EventDocuments {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ACCOUNT = "000000000000";
    private static final String REGION = "local";

    private EventDocuments() {}

    /** Returns the document that S3 sends when an object was created. */
    static String objectCreated(ObjectCreated object) {
        ObjectNode detail = JSON.createObjectNode().put("version", "0");
        detail.putObject("bucket").put("name", object.bucket());
        detail.putObject("object")
                .put("key", object.key())
                .put("size", object.size())
                .put("etag", object.etag())
                .put("version-id", object.versionId())
                .put("sequencer", String.format("%016X", object.time().toEpochMilli()));
        detail.put("request-id", UUID.randomUUID().toString())
                .put("requester", ACCOUNT)
                .put("source-ip-address", "127.0.0.1")
                .put("reason", "PutObject");
        return document("aws.s3", "Object Created", object.time(), "arn:aws:s3:::" + object.bucket(), detail);
    }

    /** Returns the document of an event that a function announces on the product's own bus. */
    static String announced(String source, String detailType, Instant time, ObjectNode detail) {
        return document(source, detailType, time, "", detail);
    }

    private static String document(String source, String detailType, Instant time, String resource, ObjectNode detail) {
        ObjectNode document = JSON.createObjectNode()
                .put("version", "0")
                .put("id", UUID.randomUUID().toString())
                .put("detail-type", detailType)
                .put("source", source)
                .put("account", ACCOUNT)
                .put("time", time.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("region", REGION);
        if (resource.isEmpty()) {
            document.putArray("resources");
        } else {
            document.putArray("resources").add(resource);
        }
        document.set("detail", detail);
        return document.toString();
    }
}
