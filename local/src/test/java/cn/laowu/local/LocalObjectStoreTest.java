package cn.laowu.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;

class LocalObjectStoreTest {
    private static final String BUCKET = "laowu-intake";
    private static final String KEY = "inbox/zhuozi/welfare-posts/2026-09/卓资县 2026年09月花名册+%.xlsx";
    private static final String PAGE = "http://127.0.0.1:8080";

    @TempDir
    Path folder;

    private final List<ObjectCreated> created = new CopyOnWriteArrayList<>();
    private LocalObjectStore store;

    @BeforeEach
    void start() throws IOException {
        store = open();
    }

    @AfterEach
    void stop() {
        store.close();
    }

    private LocalObjectStore open() throws IOException {
        return LocalObjectStore.start(
                folder.resolve("objects"), 0, List.of(BUCKET), List.of(PAGE), Clock.systemUTC(), created::add);
    }

    private PresignedPutObjectRequest presigned(int length) {
        return store.presigner()
                .presignPutObject(p -> p.signatureDuration(Duration.ofMinutes(5))
                        .putObjectRequest(r -> r.bucket(BUCKET)
                                .key(KEY)
                                .contentLength((long) length)
                                .metadata(Map.of("upload-id", "u1"))));
    }

    private static HttpResponse<String> put(PresignedPutObjectRequest signed, String body, String... more)
            throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(signed.url().toURI()).PUT(HttpRequest.BodyPublishers.ofString(body));
        signed.signedHeaders().forEach((name, values) -> {
            if (!name.equals("host") && !name.equals("content-length")) {
                request.header(name, values.get(0));
            }
        });
        if (more.length > 0) {
            request.headers(more);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aPresignedPutOfABrowserIsTakenWithItsMetadataAndTold() throws Exception {
        HttpRequest preflight = HttpRequest.newBuilder(presigned(5).url().toURI())
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", PAGE)
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "x-amz-meta-upload-id")
                .build();
        HttpResponse<String> allowed = HttpClient.newHttpClient().send(preflight, HttpResponse.BodyHandlers.ofString());
        assertThat(allowed.statusCode()).isEqualTo(200);
        assertThat(allowed.headers().firstValue("access-control-allow-origin")).contains(PAGE);

        HttpResponse<String> answer = put(presigned(5), "hello", "Origin", PAGE);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("access-control-allow-origin")).contains(PAGE);
        assertThat(created).singleElement().satisfies(c -> {
            assertThat(c.bucket()).isEqualTo(BUCKET);
            assertThat(c.key()).isEqualTo(KEY);
            assertThat(c.size()).isEqualTo(5);
            assertThat(c.etag()).isEqualTo("5d41402abc4b2a76b9719d911017c592");
        });
        HeadObjectResponse head = store.s3().headObject(r -> r.bucket(BUCKET).key(KEY));
        assertThat(head.metadata()).containsEntry("upload-id", "u1");
    }

    @Test
    void anotherLengthOrAForgedSignatureIsRefusedAndNothingIsTold() throws Exception {
        assertThat(put(presigned(5), "longer than signed").statusCode()).isEqualTo(403);
        PresignedPutObjectRequest signed = presigned(5);
        URI forged = URI.create(signed.url().toString().replaceAll("X-Amz-Signature=....", "X-Amz-Signature=0000"));
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(forged)
                                .header("x-amz-meta-upload-id", "u1")
                                .PUT(HttpRequest.BodyPublishers.ofString("hello"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(created).isEmpty();
    }

    @Test
    void everyVersionStaysReadableByItsIdAlsoAfterARestart() throws Exception {
        store.s3()
                .putObject(
                        r -> r.bucket(BUCKET).key(KEY).metadata(Map.of("upload-id", "a")),
                        RequestBody.fromString("first"));
        store.s3()
                .putObject(
                        r -> r.bucket(BUCKET).key(KEY).metadata(Map.of("upload-id", "b")),
                        RequestBody.fromString("second"));
        assertThat(created).extracting(ObjectCreated::versionId).doesNotHaveDuplicates();
        store.close();
        store = open();
        assertThat(read(created.get(0).versionId())).isEqualTo("first");
        assertThat(read(created.get(1).versionId())).isEqualTo("second");
        HeadObjectResponse first = store.s3()
                .headObject(
                        r -> r.bucket(BUCKET).key(KEY).versionId(created.get(0).versionId()));
        assertThat(first.metadata()).containsEntry("upload-id", "a");
        assertThat(first.contentLength()).isEqualTo(5);
        assertThat(store.s3().getObjectAsBytes(r -> r.bucket(BUCKET).key(KEY)).asUtf8String())
                .isEqualTo("second");
    }

    @Test
    void aPutWhoseEventCannotBeKeptFails() throws IOException {
        store.close();
        store = LocalObjectStore.start(
                folder.resolve("other"), 0, List.of(BUCKET), List.of(PAGE), Clock.systemUTC(), c -> {
                    throw new IllegalStateException("disk full");
                });
        assertThatThrownBy(() -> store.s3().putObject(r -> r.bucket(BUCKET).key(KEY), RequestBody.fromString("x")))
                .isInstanceOf(software.amazon.awssdk.services.s3.model.S3Exception.class);
    }

    private String read(String version) {
        return store.s3()
                .getObjectAsBytes(r -> r.bucket(BUCKET).key(KEY).versionId(version))
                .asUtf8String();
    }
}
