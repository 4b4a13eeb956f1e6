package cn.laowu.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableMetadata;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableMetadata;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Lets the Enhanced Client carry an {@link Item} as it is, with no reflection and no second mapping of attributes. */
final class ItemSchema implements TableSchema<Item> {
    static final ItemSchema INSTANCE = new ItemSchema();

    private final TableMetadata metadata = StaticTableMetadata.builder()
            .addIndexPartitionKey(TableMetadata.primaryIndexName(), "pk", AttributeValueType.S)
            .addIndexSortKey(TableMetadata.primaryIndexName(), "sk", AttributeValueType.S)
            .build();

    private ItemSchema() {}

    @Override
    public Item mapToItem(Map<String, AttributeValue> attributes) {
        return Item.of(attributes);
    }

    @Override
    public Map<String, AttributeValue> itemToMap(Item item, boolean ignoreNulls) {
        return item.attributes();
    }

    @Override
    public Map<String, AttributeValue> itemToMap(Item item, Collection<String> names) {
        Map<String, AttributeValue> some = new LinkedHashMap<>();
        item.attributes().forEach((name, value) -> {
            if (names.contains(name)) {
                some.put(name, value);
            }
        });
        return some;
    }

    @Override
    public @Nullable AttributeValue attributeValue(Item item, String name) {
        return item.attributes().get(name);
    }

    @Override
    public TableMetadata tableMetadata() {
        return metadata;
    }

    @Override
    public EnhancedType<Item> itemType() {
        return EnhancedType.of(Item.class);
    }

    @Override
    public List<String> attributeNames() {
        return List.of("pk", "sk");
    }

    @Override
    public boolean isAbstract() {
        return false;
    }
}
