package cn.laowu.desk;

import cn.laowu.casework.UploadId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The intake bucket: officers' files, each version kept, and the receipts. */
public interface FileStore {

    /** The metadata under which an object keeps the id of its upload ({@code x-amz-meta-upload-id}). */
    String UPLOAD_ID = "upload-id";

    /**
     * What the store knows of one version of an object.
     *
     * @param version empty where the store keeps no versions
     * @param at when the store took it
     * @param uploadId what its metadata says; nobody vouches for it until it is looked up
     */
    record StoredFile(String key, String version, Instant at, long size, Optional<String> uploadId) {}

    /** An address that takes one object of just this length, and the headers that must be sent with it. */
    record PutAddress(URI url, Map<String, String> headers) {
        public PutAddress {
            headers = Map.copyOf(headers);
        }
    }

    /** Empty where there is no such version. */
    Optional<StoredFile> describe(String key, String version);

    /**
     * Fetches a version to the disk.
     *
     * @throws IOException where the disk or the transfer fails
     */
    void download(String key, String version, Path to) throws IOException;

    /** Writes or replaces an object. */
    void put(String key, Path from, String contentType);

    PutAddress addressToPut(String key, UploadId upload, long size, Duration valid);

    /** An address from which the object is fetched under the given file name. */
    URI addressToGet(String key, String fileName, Duration valid);
}
