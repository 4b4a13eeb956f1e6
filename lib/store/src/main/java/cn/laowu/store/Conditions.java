package cn.laowu.store;

import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The conditions under which items are written. */
public final class Conditions {
    public static final Expression ABSENT =
            Expression.builder().expression("attribute_not_exists(pk)").build();

    private Conditions() {}

    /** The item stands at this revision; revision 0 is that of an item that is not there. */
    public static Expression atRevision(long revision) {
        return at("revision", revision);
    }

    /** The counter stands at this value; 0 is that of a counter that is not there. */
    public static Expression at(String attribute, long value) {
        if (value == 0) {
            return ABSENT;
        }
        return Expression.builder()
                .expression("#a = :v")
                .expressionNames(Map.of("#a", attribute))
                .expressionValues(Map.of(":v", AttributeValue.fromN(Long.toString(value))))
                .build();
    }
}
