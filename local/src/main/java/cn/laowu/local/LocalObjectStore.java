package cn.laowu.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.CrossOriginResourceSharing;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStoreContext;
import org.jclouds.logging.slf4j.config.SLF4JLoggingModule;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * An object store in this JVM that speaks the S3 API on 127.0.0.1 and keeps its objects in a folder. A presigned PUT
 * works from a browser; every version stays readable by its id through {@link #s3()}.
 */
final class LocalObjectStore implements AutoCloseable {
    private static final String IDENTITY = "laowu-local";
    private static final String SECRET = "only-on-this-machine";
    private static final long LARGEST_OBJECT = 64L << 20;
    private final BlobStoreContext context;
    private final S3Proxy proxy;
    private final URI endpoint;
    private final S3Client client;
    private final S3Presigner presigner;
    private final Map<String, String> latest;

    private LocalObjectStore(BlobStoreContext context, S3Proxy proxy, Map<String, String> latest) {
        this.latest = latest;
        this.context = context;
        this.proxy = proxy;
        this.endpoint = URI.create("http://127.0.0.1:" + proxy.getPort());
        StaticCredentialsProvider credentials =
                StaticCredentialsProvider.create(AwsBasicCredentials.create(IDENTITY, SECRET));
        this.client = S3Client.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(credentials)
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .overrideConfiguration(c -> c.addExecutionInterceptor(new VersionsByContainer()))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
        this.presigner = S3Presigner.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(credentials)
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .build();
    }

    /**
     * Starts the store.
     *
     * @param folder where objects lie; created when absent
     * @param port the port on 127.0.0.1; 0 for any that is free
     * @param buckets created when absent
     * @param pages origins of the web pages that may PUT and GET, such as {@code http://127.0.0.1:8080}
     * @param created is told of every object before its PUT is answered; what it throws fails the PUT
     * @throws IOException if the folder can't be written or the port is taken
     */
    static LocalObjectStore start(
            Path folder,
            int port,
            List<String> buckets,
            List<String> pages,
            Clock clock,
            Consumer<ObjectCreated> created)
            throws IOException {
        Files.createDirectories(folder);
        Properties properties = new Properties();
        properties.setProperty(
                "jclouds.filesystem.basedir", folder.toAbsolutePath().toString());
        BlobStoreContext context = ContextBuilder.newBuilder("filesystem-nio2")
                .credentials(IDENTITY, SECRET)
                .overrides(properties)
                .modules(List.of(new SLF4JLoggingModule()))
                .build(BlobStoreContext.class);
        Map<String, String> latest = new ConcurrentHashMap<>();
        VersionedBlobs blobs = new VersionedBlobs(context.getBlobStore(), clock, object -> {
            created.accept(object);
            latest.put(object.key(), object.versionId());
        });
        buckets.forEach(blobs::createBucket);
        S3Proxy proxy = S3Proxy.builder()
                .blobStore(blobs)
                .endpoint(URI.create("http://127.0.0.1:" + port))
                .awsAuthentication(AuthenticationType.AWS_V4, IDENTITY, SECRET)
                .corsRules(new CrossOriginResourceSharing(
                        pages, List.of("PUT", "GET"), List.of("*"), List.of("ETag"), "false"))
                .maxSinglePartObjectSize(LARGEST_OBJECT)
                .v4MaxNonChunkedRequestSize(LARGEST_OBJECT)
                .ignoreUnknownHeaders(true)
                .build();
        try {
            proxy.start();
        } catch (Exception e) {
            context.close();
            throw new IOException("the object store could not start on port " + port, e);
        }
        return new LocalObjectStore(context, proxy, latest);
    }

    /** Returns the version that was put last to a key since the start; empty where none was. */
    Optional<String> latestVersion(String key) {
        return Optional.ofNullable(latest.get(key));
    }

    /** Returns the address of the S3 API. */
    URI endpoint() {
        return endpoint;
    }

    /** Returns a client; a request with a version id reads that version. */
    S3Client s3() {
        return client;
    }

    /** Returns what signs addresses for this store. */
    S3Presigner presigner() {
        return presigner;
    }

    @Override
    public void close() {
        client.close();
        presigner.close();
        try {
            proxy.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the object store did not stop", e);
        } finally {
            context.close();
        }
    }
}
