package cn.laowu.testkit;

import com.almworks.sqlite4java.SQLite;
import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import com.almworks.sqlite4java.SQLiteStatement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteLibraryLoader;

/**
 * A DynamoDB inside this JVM, without a port. In memory or on a database file; what is on a file survives the JVM,
 * also when that is halted.
 */
public final class EmbeddedDynamo implements AutoCloseable {
    /** The library would tell its makers of each start. */
    private static final boolean NO_TELEMETRY = true;

    /** Held, for a logger that nobody holds forgets its level. */
    private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

    static {
        SQLITE.setLevel(Level.SEVERE); // it tells of every file that it opens
    }

    private static final long POLL_NANOS = 2_000_000;
    private static final int MOST_TO_WAIT_MILLIS = 10_000;

    private final AmazonDynamoDBLocal server;
    private final DynamoDbClient client;
    private final Optional<Path> log;

    private EmbeddedDynamo(AmazonDynamoDBLocal server, Optional<Path> log) {
        this.log = log;
        this.server = server;
        this.client = server.dynamoDbClient();
    }

    /** Returns a new, empty database that lives until it is closed. */
    public static EmbeddedDynamo inMemory() {
        return new EmbeddedDynamo(DynamoDBEmbedded.create(null, NO_TELEMETRY), Optional.empty());
    }

    /**
     * Returns the database kept in {@code databaseFile}, which is created when absent; its folder must exist.
     *
     * @throws IllegalArgumentException if the path is a folder: the library would retry to open it for ever
     */
    public static EmbeddedDynamo onFile(Path databaseFile) {
        if (Files.isDirectory(databaseFile)) {
            throw new IllegalArgumentException("a folder, not a database file: " + databaseFile);
        }
        try {
            SQLiteLibraryLoader.initialize();
            // connections to one file share their pager, and so the pragma below reaches the library's own connection
            SQLite.setSharedCache(true);
        } catch (Exception e) { // the loader declares no other
            throw new IllegalStateException("the database's native library does not load", e);
        }
        pragma(databaseFile, "journal_mode=WAL");
        AmazonDynamoDBLocal server = DynamoDBEmbedded.create(databaseFile.toFile(), NO_TELEMETRY);
        EmbeddedDynamo database = new EmbeddedDynamo(
                server, Optional.of(databaseFile.resolveSibling(databaseFile.getFileName() + "-wal")));
        try {
            database.client().listTables(); // opens the library's connection
            pragma(databaseFile, "synchronous=NORMAL");
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /**
     * Sets what decides how often a commit waits for the disk. By default it does so three or four times; with a
     * write-ahead log that is synchronised at checkpoints alone it never does. What was committed survives the end of the
     * process, however it ends; a power cut may take the last commits, and leaves a database that is whole.
     */
    private static void pragma(Path databaseFile, String setting) {
        SQLiteConnection connection = new SQLiteConnection(databaseFile.toFile());
        try {
            connection.open(true);
            connection.setBusyTimeout(MOST_TO_WAIT_MILLIS); // whoever closed it just now may still hold it
            SQLiteStatement pragma = connection.prepare("PRAGMA " + setting);
            pragma.step();
            pragma.dispose();
        } catch (SQLiteException e) {
            throw new IllegalStateException("no database can be kept in " + databaseFile, e);
        } finally {
            connection.dispose();
        }
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

    /** Closes; when this returns, the database file can be opened again. */
    @Override
    public void close() {
        server.shutdown();
        // that returns before the file is let go of; the log beside the file is the last to go
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MOST_TO_WAIT_MILLIS);
        while (log.filter(Files::exists).isPresent() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(POLL_NANOS);
        }
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
