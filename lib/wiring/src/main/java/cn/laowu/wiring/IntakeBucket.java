package cn.laowu.wiring;

import cn.laowu.casework.UploadId;
import cn.laowu.desk.FileStore;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;

/** The intake bucket in Amazon S3, versioned; also in a store that speaks the S3 API, as local mode has. */
public final class IntakeBucket implements FileStore {
    private final S3Client client;
    private final S3Presigner presigner;
    private final String bucket;

    public IntakeBucket(S3Client client, S3Presigner presigner, String bucket) {
        this.client = client;
        this.presigner = presigner;
        this.bucket = bucket;
    }

    @Override
    public Optional<StoredFile> describe(String key, String version) {
        try {
            HeadObjectResponse head =
                    client.headObject(request -> request.bucket(bucket).key(key).versionId(orNull(version)));
            return Optional.of(new StoredFile(
                    key,
                    version.isEmpty() && head.versionId() != null ? head.versionId() : version,
                    head.lastModified(),
                    head.contentLength(),
                    Optional.ofNullable(head.metadata().get(UPLOAD_ID))));
        } catch (NoSuchKeyException gone) {
            return Optional.empty();
        } catch (S3Exception failed) {
            // HEAD has no body: a version that there is not is a bare 404, a deleted one 405
            if (failed.statusCode() == 404 || failed.statusCode() == 405) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    @Override
    public void download(String key, String version, Path to) throws IOException {
        client.getObject(request -> request.bucket(bucket).key(key).versionId(orNull(version)), to);
    }

    @Override
    public void put(String key, Path from, String contentType) {
        client.putObject(request -> request.bucket(bucket).key(key).contentType(contentType), from);
    }

    @Override
    public PutAddress addressToPut(String key, UploadId upload, long size, Duration valid) {
        PresignedPutObjectRequest signed = presigner.presignPutObject(request -> request.signatureDuration(valid)
                .putObjectRequest(put ->
                        put.bucket(bucket).key(key).contentLength(size).metadata(Map.of(UPLOAD_ID, upload.value()))));
        Map<String, String> headers = new LinkedHashMap<>();
        signed.signedHeaders().forEach((name, values) -> {
            if (!name.toLowerCase(Locale.ROOT).equals("host")) {
                headers.put(name, first(values));
            }
        });
        return new PutAddress(URI.create(signed.url().toString()), headers);
    }

    @Override
    public URI addressToGet(String key, String fileName, Duration valid) {
        // RFC 6266: the name in UTF-8, for it is Chinese
        String disposition = "attachment; filename*=UTF-8''"
                + URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
        return URI.create(presigner
                .presignGetObject(request -> request.signatureDuration(valid)
                        .getObjectRequest(get -> get.bucket(bucket).key(key).responseContentDisposition(disposition)))
                .url()
                .toString());
    }

    private static String first(List<String> values) {
        return values.isEmpty() ? "" : values.get(0);
    }

    private static @Nullable String orNull(String version) {
        return version.isEmpty() ? null : version;
    }
}
