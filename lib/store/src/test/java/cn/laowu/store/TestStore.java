package cn.laowu.store;

import cn.laowu.testkit.TestTables;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Two tables of their own; and again through another client, as another process sees them. */
final class TestStore implements AutoCloseable {
    final TestTables tables;
    final ItemTable items;
    final ItemTable audit;

    private TestStore(TestTables tables, DynamoDbClient client) {
        this.tables = tables;
        DynamoDbEnhancedClient enhanced =
                DynamoDbEnhancedClient.builder().dynamoDbClient(client).build();
        this.items = new ItemTable(client, enhanced, tables.name("casework"));
        this.audit = new ItemTable(client, enhanced, tables.name("audit"));
    }

    static TestStore fresh() {
        TestTables tables = TestTables.fresh();
        return new TestStore(tables, tables.client());
    }

    TestStore through(DynamoDbClient client) {
        return new TestStore(tables, client);
    }

    @Override
    public void close() {
        tables.close();
    }
}
