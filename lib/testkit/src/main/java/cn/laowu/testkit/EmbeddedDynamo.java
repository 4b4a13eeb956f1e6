package cn.laowu.testkit;

import java.nio.file.Path;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/**
 * A DynamoDB inside this JVM, without a port. In memory or on a database file; what is on a file survives the JVM,
 * also when that is halted.
 */
public final class EmbeddedDynamo implements AutoCloseable {
    private final AmazonDynamoDBLocal server;
    private final DynamoDbClient client;

    private EmbeddedDynamo(AmazonDynamoDBLocal server) {
        this.server = server;
        this.client = server.dynamoDbClient();
    }

    /** Returns a new, empty database that lives until it is closed. */
    public static EmbeddedDynamo inMemory() {
        return new EmbeddedDynamo(DynamoDBEmbedded.create());
    }

    /**
     * Returns the database kept in {@code databaseFile}, which is created when absent; its folder must exist.
     *
     * @throws IllegalArgumentException if the path is a folder: the library would retry to open it for ever
     */
    public static EmbeddedDynamo onFile(Path databaseFile) {
        if (java.nio.file.Files.isDirectory(databaseFile)) {
            throw new IllegalArgumentException("a folder, not a database file: " + databaseFile);
        }
        return new EmbeddedDynamo(DynamoDBEmbedded.create(databaseFile.toFile()));
    }

    /**
     * Returns the database that tests use: the endpoint of the environment variable {@code AWS_ENDPOINT_URL} where it
     * is set (LocalStack or any other), else one embedded database for the whole JVM. It is never closed; tests keep
     * apart by the names of their tables ({@link TestTables}).
     */
    public static DynamoDbClient forTests() {
        return ForTests.CLIENT;
    }

    /** Returns the client, a {@code DynamoDbClient} like any other; it is closed with the database. */
    public DynamoDbClient client() {
        return client;
    }

    @Override
    public void close() {
        server.shutdown();
    }

    /** Opened with the first test that asks, so that a test without a database starts none. */
    private static final class ForTests {
        static final DynamoDbClient CLIENT = open(System.getenv());

        private ForTests() {}

        private static DynamoDbClient open(Map<String, String> environment) {
            return TestEndpoint.of(environment)
                    .map(TestEndpoint::dynamo)
                    .orElseGet(() -> EmbeddedDynamo.inMemory().client());
        }
    }
}
