package cn.laowu.local;

import java.time.Instant;

/**
 * That an object came to be in the local store: what the event "Object Created" says of it.
 *
 * @param bucket the bucket's name
 * @param key the key, as put
 * @param size bytes
 * @param etag without quotes
 * @param versionId names exactly these bytes, whatever is put to the key later
 * @param time when it was put
 */
record ObjectCreated(String bucket, String key, long size, String etag, String versionId, Instant time) {}
