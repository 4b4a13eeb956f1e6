package cn.laowu.postpayroll;

import cn.laowu.desk.Bus;
import cn.laowu.desk.FileStore;
import cn.laowu.store.Keyring;
import cn.laowu.wiring.TableNames;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What a deployed function has from the cloud, from an office here: a handler is made by Lambda and can be handed nothing. */
@Factory
@Requires(env = "embedded")
final class EmbeddedParts {
    private static volatile @Nullable Office office;
    private static volatile @Nullable DynamoDbClient database;
    private static volatile @Nullable ApplicationContext started;

    /** The next function that starts works on this office's, through this client. */
    static void serve(Office next, DynamoDbClient client) {
        office = next;
        database = client;
        started = null;
    }

    /** The context of the function that started last. */
    static ApplicationContext started() {
        return Objects.requireNonNull(started, "no function has started");
    }

    private static Office office() {
        return Objects.requireNonNull(office, "no office to work on");
    }

    @Context
    DynamoDbClient database(ApplicationContext context) {
        started = context;
        return Objects.requireNonNull(database, "no database to work on");
    }

    @Singleton
    TableNames tables() {
        return new TableNames(
                office().world.tables().name("casework"),
                office().world.tables().name("audit"));
    }

    @Context
    FileStore files() {
        return office().files;
    }

    @Context
    Bus bus() {
        return office().bus;
    }

    @Context
    Keyring keyring() {
        return Office.KEYRING;
    }

    @Context
    Clock clock() {
        return office().clock;
    }
}
