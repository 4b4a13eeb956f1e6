package cn.laowu.store;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Partition and sort key of an item of any table. */
public record Key(String pk, String sk) {

    software.amazon.awssdk.enhanced.dynamodb.Key asEnhanced() {
        return software.amazon.awssdk.enhanced.dynamodb.Key.builder()
                .partitionValue(AttributeValue.fromS(pk))
                .sortValue(AttributeValue.fromS(sk))
                .build();
    }
}
