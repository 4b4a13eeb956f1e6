package cn.laowu.wiring;

import cn.laowu.access.RememberedAnswers;
import cn.laowu.store.Digest;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverterProvider;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.TableMetadata;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.enhanced.dynamodb.model.PutItemEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Answers to writing requests, in the casework table under a hash of subject and key; they expire after a week. */
@Singleton
final class RememberedAnswersTable implements RememberedAnswers {
    private static final Duration KEPT = Duration.ofDays(7);

    private final DynamoDbTable<EnhancedDocument> table;
    private final Clock clock;

    RememberedAnswersTable(DynamoDbClient database, TableNames names, Clock clock) {
        this.table = DynamoDbEnhancedClient.builder()
                .dynamoDbClient(database)
                .build()
                .table(
                        names.casework(),
                        TableSchema.documentSchemaBuilder()
                                .addIndexPartitionKey(TableMetadata.primaryIndexName(), "pk", AttributeValueType.S)
                                .addIndexSortKey(TableMetadata.primaryIndexName(), "sk", AttributeValueType.S)
                                .attributeConverterProviders(AttributeConverterProvider.defaultProvider())
                                .build());
        this.clock = clock;
    }

    @Override
    public Found ask(Key key, String requestHash) {
        EnhancedDocument noted = item(key, requestHash).build();
        if (put(noted, "attribute_not_exists(pk)")) {
            return new Found.Nothing();
        }
        return find(key).map(item -> found(item, requestHash)).orElseGet(Found.Nothing::new);
    }

    @Override
    public Answer remember(Key key, String requestHash, Answer answer, @Nullable Duration goodFor) {
        EnhancedDocument.Builder item =
                item(key, requestHash).putNumber("status", answer.status()).putString("body", answer.body());
        new TreeMap<>(answer.headers()).forEach((name, value) -> item.putString("h." + name, value));
        if (goodFor != null) {
            item.putNumber("goodUntil", clock.instant().plus(goodFor).getEpochSecond());
        }
        if (put(item.build(), "attribute_not_exists(#s) OR goodUntil <= :now")) {
            return answer;
        }
        return find(key).map(RememberedAnswersTable::answer).orElse(answer);
    }

    private java.util.Optional<EnhancedDocument> find(Key key) {
        return java.util.Optional.ofNullable(table.getItem(
                request -> request.key(id -> id.partitionValue(partition(key)).sortValue("ANSWER"))
                        .consistentRead(true)));
    }

    private Found found(EnhancedDocument item, String requestHash) {
        if (!requestHash.equals(item.getString("requestHash"))) {
            return new Found.OtherRequest();
        }
        boolean good = !item.isPresent("goodUntil")
                || item.getNumber("goodUntil").longValue() > clock.instant().getEpochSecond();
        return item.isPresent("status") && good ? new Found.Answered(answer(item)) : new Found.Nothing();
    }

    private static Answer answer(EnhancedDocument item) {
        Map<String, String> headers = new TreeMap<>();
        item.toMap().forEach((name, value) -> {
            if (name.startsWith("h.")) {
                headers.put(name.substring(2), value.s());
            }
        });
        return new Answer(item.getNumber("status").intValue(), headers, text(item.getString("body")));
    }

    private static String text(@Nullable String body) {
        return body == null ? "" : body;
    }

    private EnhancedDocument.Builder item(Key key, String requestHash) {
        return EnhancedDocument.builder()
                .attributeConverterProviders(AttributeConverterProvider.defaultProvider())
                .putString("pk", partition(key))
                .putString("sk", "ANSWER")
                .putString("requestHash", requestHash)
                .putNumber("expiresAt", clock.instant().plus(KEPT).getEpochSecond());
    }

    private boolean put(EnhancedDocument item, String condition) {
        Expression.Builder expression = Expression.builder().expression(condition);
        if (condition.contains("#s")) {
            expression
                    .expressionNames(Map.of("#s", "status"))
                    .expressionValues(Map.of(
                            ":now",
                            AttributeValue.fromN(Long.toString(clock.instant().getEpochSecond()))));
        }
        try {
            table.putItem(PutItemEnhancedRequest.builder(EnhancedDocument.class)
                    .item(item)
                    .conditionExpression(expression.build())
                    .build());
            return true;
        } catch (ConditionalCheckFailedException there) {
            return false;
        }
    }

    private static String partition(Key key) {
        // with its length before it, so that no subject and key read like another's
        String scope = key.sub().length() + ":" + key.sub() + key.key();
        return "ANSWERED#" + Digest.sha256(scope.getBytes(StandardCharsets.UTF_8));
    }
}
