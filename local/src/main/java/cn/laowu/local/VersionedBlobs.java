package cn.laowu.local;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jclouds.blobstore.BlobStore;
import org.jclouds.blobstore.domain.Blob;
import org.jclouds.blobstore.domain.BlobMetadata;
import org.jclouds.blobstore.domain.MultipartPart;
import org.jclouds.blobstore.domain.MultipartUpload;
import org.jclouds.blobstore.options.CopyOptions;
import org.jclouds.blobstore.options.PutOptions;
import org.jclouds.blobstore.util.ForwardingBlobStore;

/**
 * A blob store that keeps every version and tells of each. The store below knows no versions, so each put goes to the
 * container of versions first, under an id of its own, and is copied to its key from there: a version never changes,
 * whoever puts to the key meanwhile.
 */
final class VersionedBlobs extends ForwardingBlobStore {
    private static final String SUFFIX = "-versions";
    private static final int LOCKS = 64;
    private final Clock clock;
    private final Consumer<ObjectCreated> created;
    private final List<Object> locks =
            IntStream.range(0, LOCKS).mapToObj(i -> new Object()).toList();

    VersionedBlobs(BlobStore store, Clock clock, Consumer<ObjectCreated> created) {
        super(store);
        this.clock = clock;
        this.created = created;
    }

    /** Returns the container that holds the versions of a bucket. */
    static String versionsOf(String bucket) {
        return bucket + SUFFIX;
    }

    /** Creates a bucket and the container of its versions, where they are not there yet. */
    void createBucket(String bucket) {
        delegate().createContainerInLocation(null, bucket);
        delegate().createContainerInLocation(null, versionsOf(bucket));
    }

    @Override
    public String putBlob(String container, Blob blob) {
        return putBlob(container, blob, PutOptions.NONE);
    }

    @Override
    public String putBlob(String container, Blob blob, PutOptions options) {
        if (container.endsWith(SUFFIX)) {
            throw new IllegalArgumentException("versions are written by the store alone");
        }
        String key = blob.getMetadata().getName();
        String version = newVersion();
        blob.getMetadata().setName(version);
        delegate().putBlob(versionsOf(container), blob, options);
        synchronized (lock(key)) {
            String etag = delegate().copyBlob(versionsOf(container), version, container, key, CopyOptions.NONE);
            tell(container, key, version);
            return etag;
        }
    }

    @Override
    public String completeMultipartUpload(MultipartUpload upload, List<MultipartPart> parts) {
        String container = upload.containerName();
        String key = upload.blobName();
        synchronized (lock(key)) {
            String etag = delegate().completeMultipartUpload(upload, parts);
            String version = newVersion();
            delegate().copyBlob(container, key, versionsOf(container), version, CopyOptions.NONE);
            tell(container, key, version);
            return etag;
        }
    }

    private void tell(String container, String key, String version) {
        BlobMetadata stored = delegate().blobMetadata(container, key);
        if (stored == null) {
            throw new IllegalStateException("an object is gone that was just put in " + container);
        }
        Instant now = clock.instant();
        created.accept(new ObjectCreated(
                container,
                key,
                stored.getContentMetadata().getContentLength(),
                stored.getETag().replace("\"", ""),
                version,
                now));
    }

    private static String newVersion() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /** One lock for a key, so that the last of two puts at once is also the last of which is told. */
    private Object lock(String key) {
        int bucket = Hashing.murmur3_32_fixed()
                .hashString(key, StandardCharsets.UTF_8)
                .asInt();
        return locks.get(Math.floorMod(bucket, LOCKS));
    }
}
