package cn.laowu.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.waiters.DynamoDbWaiter;

/**
 * The tables of a CloudFormation template: keys, attributes, indexes and stream. Tests and local mode
 * create their tables from the template that is deployed, so that there is one truth. Time to live is left out: the database
 * expires items by the machine's clock, and what is stored here is of the days that tests and demonstrations play on.
 */
public final class TablesFromTemplate {
    private static final String TEMPLATE = "infra/tables.yaml";
    private final Map<String, CreateTableRequest> shapes;

    private TablesFromTemplate(Map<String, CreateTableRequest> shapes) {
        this.shapes = shapes;
    }

    /** Returns the tables of the project's own template, {@code infra/tables.yaml}. */
    public static TablesFromTemplate load() {
        return of(RepositoryFile.text(TEMPLATE));
    }

    /**
     * Returns the tables of a template.
     *
     * @param yaml the text of a CloudFormation template; functions such as {@code !Ref} may stand anywhere but in
     *     what shapes a table
     * @throws IllegalArgumentException if the text holds no table, or a table lacks what it needs
     */
    public static TablesFromTemplate of(String yaml) {
        Map<String, CreateTableRequest> shapes = new LinkedHashMap<>();
        TemplateNode.parse(yaml).child("Resources").children().forEach((logicalId, resource) -> {
            if (resource.child("Type").isText("AWS::DynamoDB::Table")) {
                shapes.put(logicalId, shape(resource.child("Properties")));
            }
        });
        if (shapes.isEmpty()) {
            throw new IllegalArgumentException("the template holds no table");
        }
        return new TablesFromTemplate(shapes);
    }

    /** Returns the logical ids of the template, in its order, such as {@code CaseworkTable}. */
    public List<String> logicalIds() {
        return List.copyOf(shapes.keySet());
    }

    /** Returns the short name of a logical id: {@code CaseworkTable} is {@code casework}. */
    public static String shortName(String logicalId) {
        String name = logicalId.endsWith("Table") ? logicalId.substring(0, logicalId.length() - 5) : logicalId;
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /**
     * Creates every table that is not there yet and waits until all are ready; a table that is there stays as it is.
     *
     * @param naming the name of a table from its {@linkplain #shortName short name}
     * @return the tables' names by short name
     */
    public Map<String, String> create(DynamoDbClient client, UnaryOperator<String> naming) {
        Map<String, String> names = new LinkedHashMap<>();
        shapes.forEach((logicalId, shape) -> {
            String name = naming.apply(shortName(logicalId));
            names.put(shortName(logicalId), name);
            try {
                client.createTable(shape.toBuilder().tableName(name).build());
            } catch (ResourceInUseException alreadyThere) {
                // another start made it, and its items are what that start is wanted for
            }
        });
        try (DynamoDbWaiter waiter = DynamoDbWaiter.builder().client(client).build()) {
            names.values().forEach(name -> waiter.waitUntilTableExists(r -> r.tableName(name)));
        }
        return names;
    }

    private static CreateTableRequest shape(TemplateNode properties) {
        CreateTableRequest.Builder request = CreateTableRequest.builder()
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(keys(properties))
                .attributeDefinitions(properties.child("AttributeDefinitions").items().stream()
                        .map(a -> AttributeDefinition.builder()
                                .attributeName(a.child("AttributeName").text())
                                .attributeType(a.child("AttributeType").text())
                                .build())
                        .toList());
        List<TemplateNode> global = properties.child("GlobalSecondaryIndexes").items();
        if (!global.isEmpty()) {
            request.globalSecondaryIndexes(global.stream()
                    .map(i -> GlobalSecondaryIndex.builder()
                            .indexName(i.child("IndexName").text())
                            .keySchema(keys(i))
                            .projection(projection(i.child("Projection")))
                            .build())
                    .toList());
        }
        List<TemplateNode> local = properties.child("LocalSecondaryIndexes").items();
        if (!local.isEmpty()) {
            request.localSecondaryIndexes(local.stream()
                    .map(i -> LocalSecondaryIndex.builder()
                            .indexName(i.child("IndexName").text())
                            .keySchema(keys(i))
                            .projection(projection(i.child("Projection")))
                            .build())
                    .toList());
        }
        TemplateNode stream = properties.child("StreamSpecification");
        if (stream.isPresent()) {
            request.streamSpecification(StreamSpecification.builder()
                    .streamEnabled(true)
                    .streamViewType(stream.child("StreamViewType").text())
                    .build());
        }
        return request.tableName("unnamed").build();
    }

    private static List<KeySchemaElement> keys(TemplateNode owner) {
        return owner.child("KeySchema").items().stream()
                .map(k -> KeySchemaElement.builder()
                        .attributeName(k.child("AttributeName").text())
                        .keyType(k.child("KeyType").text())
                        .build())
                .toList();
    }

    private static Projection projection(TemplateNode node) {
        Projection.Builder projection =
                Projection.builder().projectionType(node.child("ProjectionType").text());
        List<String> names = node.child("NonKeyAttributes").items().stream()
                .map(TemplateNode::text)
                .toList();
        return (names.isEmpty() ? projection : projection.nonKeyAttributes(names)).build();
    }
}
