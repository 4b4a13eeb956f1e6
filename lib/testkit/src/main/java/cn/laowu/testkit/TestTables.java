package cn.laowu.testkit;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Fresh, empty tables of the project's template for one test. Their names end in a suffix of their own, so that tests
 * in one database, also at once or in several JVMs, never meet.
 */
public final class TestTables implements AutoCloseable {
    private static final TablesFromTemplate TEMPLATE = TablesFromTemplate.load();
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private final DynamoDbClient client;
    private final Map<String, String> names;

    private TestTables(DynamoDbClient client, Map<String, String> names) {
        this.client = client;
        this.names = names;
    }

    /** Returns new tables on {@link EmbeddedDynamo#forTests()}; about a millisecond a table when embedded. */
    public static TestTables fresh() {
        DynamoDbClient client = EmbeddedDynamo.forTests();
        String suffix = "-t" + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet();
        return new TestTables(client, TEMPLATE.create(client, name -> "laowu-" + name + suffix));
    }

    /** Returns the client of these tables' database. */
    public DynamoDbClient client() {
        return client;
    }

    /**
     * Returns a table's name in the database.
     *
     * @param shortName such as {@code casework}
     * @throws IllegalArgumentException if the template has no such table
     */
    public String name(String shortName) {
        String name = names.get(shortName);
        if (name == null) {
            throw new IllegalArgumentException("no table " + shortName + " in the template, but " + names.keySet());
        }
        return name;
    }

    /** Returns the names of all tables in the database. */
    public List<String> names() {
        return List.copyOf(names.values());
    }

    /** Returns what all tables hold now. */
    public TableDump dump() {
        return TableDump.of(client, names);
    }

    /** Drops the tables. */
    @Override
    public void close() {
        names.values().forEach(name -> client.deleteTable(r -> r.tableName(name)));
    }
}
