package cn.laowu.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

class TablesFromTemplateTest {
    private static final String WITH_INDEX = """
            Resources:
              WaitingClaimsTable:
                Type: AWS::DynamoDB::Table
                Condition: Always
                Properties:
                  TableName: !Sub "${AWS::StackName}-x"
                  AttributeDefinitions:
                    - {AttributeName: pk, AttributeType: S}
                    - {AttributeName: due, AttributeType: N}
                  KeySchema:
                    - {AttributeName: pk, KeyType: HASH}
                  GlobalSecondaryIndexes:
                    - IndexName: by-due
                      KeySchema:
                        - {AttributeName: due, KeyType: HASH}
                      Projection: {ProjectionType: INCLUDE, NonKeyAttributes: [region]}
                  StreamSpecification: {StreamViewType: NEW_IMAGE}
                  SSESpecification:
                    KMSMasterKeyId: !GetAtt Key.Arn
                  Tags: !If [Always, [{Key: a, Value: b}], !Ref "AWS::NoValue"]
              Other:
                Type: AWS::S3::Bucket
            """;

    @Test
    void theProjectsTemplateGivesTablesWithKeysAndNothingExpiresByTheMachinesClock() {
        try (TestTables tables = TestTables.fresh()) {
            DynamoDbClient client = tables.client();
            TableDescription casework = client.describeTable(r -> r.tableName(tables.name("casework")))
                    .table();
            assertThat(casework.keySchema())
                    .extracting(k -> k.attributeName() + " " + k.keyTypeAsString())
                    .containsExactly("pk HASH", "sk RANGE");
            assertThat(client.describeTimeToLive(r -> r.tableName(tables.name("casework")))
                            .timeToLiveDescription()
                            .timeToLiveStatusAsString())
                    .isEqualTo("DISABLED");
            assertThat(tables.names()).hasSize(2).allMatch(name -> name.startsWith("laowu-"));
            assertThatThrownBy(() -> tables.name("ledgr")).hasMessageContaining("ledgr");
        }
    }

    @Test
    void indexesAndStreamComeFromTheTemplateAndFunctionsInItAreAside() {
        try (EmbeddedDynamo dynamo = EmbeddedDynamo.inMemory()) {
            Map<String, String> names = TablesFromTemplate.of(WITH_INDEX).create(dynamo.client(), name -> "t-" + name);
            assertThat(names).containsExactly(Map.entry("waiting-claims", "t-waiting-claims"));
            TableDescription table = dynamo.client()
                    .describeTable(r -> r.tableName("t-waiting-claims"))
                    .table();
            assertThat(table.globalSecondaryIndexes()).singleElement().satisfies(index -> {
                assertThat(index.indexName()).isEqualTo("by-due");
                assertThat(index.projection().nonKeyAttributes()).containsExactly("region");
            });
            assertThat(table.streamSpecification().streamViewTypeAsString()).isEqualTo("NEW_IMAGE");
        }
    }

    @Test
    void aTemplateWithoutTablesIsRefused() {
        assertThatThrownBy(() -> TablesFromTemplate.of("Resources: {}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TablesFromTemplate.of(
                        "Resources: {A: {Type: 'AWS::DynamoDB::Table', Properties: {KeySchema: [{KeyType: HASH}]}}}"))
                .hasMessageContaining("AttributeName");
    }

    @Test
    void whatIsOnAFileIsThereWhenItIsOpenedAgain(@TempDir Path folder) {
        Path file = folder.resolve("laowu.db");
        TablesFromTemplate template = TablesFromTemplate.load();
        Map<String, String> names;
        try (EmbeddedDynamo dynamo = EmbeddedDynamo.onFile(file)) {
            names = template.create(dynamo.client(), name -> name);
            dynamo.client()
                    .putItem(r -> r.tableName("casework")
                            .item(Map.of("pk", AttributeValue.fromS("a"), "sk", AttributeValue.fromS("b"))));
        }
        try (EmbeddedDynamo dynamo = EmbeddedDynamo.onFile(file)) {
            assertThat(template.create(dynamo.client(), name -> name)).isEqualTo(names);
            assertThat(TableDump.of(dynamo.client(), names).items()).containsOnlyKeys("casework a / b");
        }
        assertThatThrownBy(() -> EmbeddedDynamo.onFile(folder)).isInstanceOf(IllegalArgumentException.class);
    }
}
