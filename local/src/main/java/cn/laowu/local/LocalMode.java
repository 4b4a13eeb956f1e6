package cn.laowu.local;

import cn.laowu.casework.UploadId;
import cn.laowu.desk.Bus;
import cn.laowu.desk.Desk;
import cn.laowu.desk.FileStore;
import cn.laowu.desk.ServedKinds;
import cn.laowu.policy.PolicyBook;
import cn.laowu.store.Keyring;
import cn.laowu.testkit.EmbeddedDynamo;
import cn.laowu.testkit.TablesFromTemplate;
import cn.laowu.wiring.IntakeBucket;
import cn.laowu.wiring.TableNames;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.RuntimeBeanDefinition;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.security.token.jwt.signature.SignatureConfiguration;
import io.micronaut.security.token.jwt.signature.rsa.RSASignature;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Everything in this JVM: the embedded database and object store, events delivered to the functions' handlers, and the
 * API of the same controllers over HTTP.
 */
final class LocalMode implements AutoCloseable {
    /** The name of the intake bucket. */
    static final String BUCKET = "laowu-intake";

    private final Deque<AutoCloseable> opened;
    private final Parts parts;

    private record Parts(
            Map<String, String> tables,
            DynamoDbClient database,
            LocalObjectStore objects,
            EventDispatch events,
            EmbeddedServer server,
            LocalTokens tokens,
            Map<String, LocalUser> users,
            Triggers triggers,
            ServedKinds kinds,
            Path scheduleState,
            Clock clock) {}

    /**
     * How to start.
     *
     * @param state where everything is kept
     * @param port of the API; 0 for any that is free
     * @param objectPort of the object store; 0 for any that is free
     * @param clock the day and time of the house, in its zone
     * @param issuedOn the day of issue of the measures
     * @param readings those that differ from the defaults
     */
    record Settings(
            LocalFolder folder,
            LocalFolder.State state,
            int port,
            int objectPort,
            Clock clock,
            LocalDate issuedOn,
            Map<String, String> readings) {}

    private LocalMode(Deque<AutoCloseable> opened, Parts parts) {
        this.opened = opened;
        this.parts = parts;
    }

    /**
     * Starts everything; when this returns, the API answers.
     *
     * @throws IOException if a folder can't be written, or a port is taken
     */
    static LocalMode start(Settings settings) throws IOException {
        Deque<AutoCloseable> opened = new ArrayDeque<>();
        try {
            return new LocalMode(opened, open(settings, opened));
        } catch (IOException | RuntimeException e) {
            close(opened);
            throw e;
        }
    }

    private static Parts open(Settings settings, Deque<AutoCloseable> opened) throws IOException {
        LocalFolder.State state = settings.state();
        opened.push(StateLock.take(state.folder()));
        Files.createDirectories(state.scratch());
        EmbeddedDynamo dynamo = EmbeddedDynamo.onFile(state.database());
        opened.push(dynamo);
        Map<String, String> tables = TablesFromTemplate.load().create(dynamo.client(), name -> "laowu-" + name);
        EventDispatch events = EventDispatch.in(state.events());
        String page = "http://127.0.0.1:" + settings.port();
        LocalObjectStore objects = LocalObjectStore.start(
                state.objects(),
                settings.objectPort(),
                List.of(BUCKET),
                List.of(page, page.replace("127.0.0.1", "localhost")),
                Clock.systemUTC(),
                created -> events.publish(EventDocuments.objectCreated(created)));
        opened.push(objects);
        LocalTokens tokens = LocalTokens.of(settings.folder().keys(), Clock.systemUTC());
        ApplicationContext context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .deduceCloudEnvironment(false)
                .environments("embedded")
                .banner(false)
                .properties(properties(settings))
                .beanDefinitions(
                        bean(DynamoDbClient.class, dynamo.client()),
                        bean(TableNames.class, new TableNames(table(tables, "casework"), table(tables, "audit"))),
                        bean(FileStore.class, new IntakeBucket(objects.s3(), objects.presigner(), BUCKET)),
                        bean(Bus.class, new LocalBus(events, settings.clock())),
                        bean(Keyring.class, LocalKeysets.open(state.keysets())),
                        bean(Clock.class, settings.clock()),
                        bean(SignatureConfiguration.class, new RSASignature(tokens::publicKey)))
                .start();
        opened.push(context);
        // functions stop before what they stand on
        opened.push(events);
        Triggers triggers = Triggers.load(BUCKET);
        events.deliverTo(new Functions(context).subscribers(triggers));
        EmbeddedServer server = context.getBean(EmbeddedServer.class);
        server.start();
        Map<String, LocalUser> users = new LinkedHashMap<>();
        LocalUser.all(PolicyBook.load().parties()).forEach(user -> users.put(user.name(), user));
        return new Parts(
                tables,
                dynamo.client(),
                objects,
                events,
                server,
                tokens,
                users,
                triggers,
                context.getBean(Desk.class).kinds(),
                state.folder().resolve("schedule.txt"),
                settings.clock());
    }

    private static Map<String, Object> properties(Settings settings) throws IOException {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("micronaut.server.host", "127.0.0.1");
        properties.put("micronaut.server.port", settings.port() == 0 ? "-1" : settings.port());
        properties.put("laowu.access.issuer", LocalTokens.ISSUER);
        properties.put("laowu.access.audience", LocalTokens.AUDIENCE);
        properties.put("issued.on", settings.issuedOn().toString());
        properties.put("readings", new ObjectMapper().writeValueAsString(settings.readings()));
        return properties;
    }

    private static <T> RuntimeBeanDefinition<T> bean(Class<T> type, T instance) {
        return RuntimeBeanDefinition.builder(type, () -> instance)
                .singleton(true)
                .build();
    }

    private static String table(Map<String, String> tables, String name) {
        String table = tables.get(name);
        if (table == null) {
            throw new IllegalStateException("infra/tables.yaml has no table " + name);
        }
        return table;
    }

    /** Returns the address of the API. */
    URI api() {
        return URI.create("http://127.0.0.1:" + parts.server().getPort());
    }

    EventDispatch events() {
        return parts.events();
    }

    LocalObjectStore objects() {
        return parts.objects();
    }

    DynamoDbClient database() {
        return parts.database();
    }

    /** Returns the tables' names in the database by their short names. */
    Map<String, String> tables() {
        return parts.tables();
    }

    /**
     * Starts what the template schedules, by the clock of the house, until this is closed.
     *
     * @throws IOException if the state can't be read or written
     */
    void startSchedule() throws IOException {
        opened.push(LocalSchedule.start(
                parts.triggers().schedules(), parts.scheduleState(), parts.clock(), parts.events()));
    }

    /** Returns the users by name. */
    Map<String, LocalUser> users() {
        return parts.users();
    }

    /** Returns the kinds of files that are served. */
    ServedKinds kinds() {
        return parts.kinds();
    }

    /** Returns the id of the upload that an object is which was put last to a key without an upload id. */
    String nobodysUpload(String key) {
        String version = objects().latestVersion(key).orElseThrow();
        return UploadId.ofNobody(key, version).value();
    }

    /** Returns a client of the API with a token for every user. */
    ApiClient client() {
        Map<String, String> tokens = new LinkedHashMap<>();
        users().forEach((name, user) -> tokens.put(name, parts.tokens().issue(user)));
        return new ApiClient(api(), tokens);
    }

    @Override
    public void close() {
        close(opened);
    }

    /** Closes in the reverse order of opening, also where one of them fails. */
    private static void close(Deque<AutoCloseable> opened) {
        RuntimeException failure = null;
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                RuntimeException wrapped = new IllegalStateException("local mode did not stop cleanly", e);
                if (failure == null) {
                    failure = wrapped;
                } else {
                    failure.addSuppressed(wrapped);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
