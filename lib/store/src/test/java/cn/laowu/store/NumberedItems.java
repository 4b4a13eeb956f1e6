package cn.laowu.store;

import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Items of one partition that differ by a number, for the tests of a table. */
final class NumberedItems {

    private NumberedItems() {}

    static Item item(String pk, int n) {
        return Item.at(key(pk, n)).with("n", n);
    }

    static Key key(String pk, int n) {
        return new Key(pk, "ROW#%05d".formatted(n));
    }

    static List<Item> items(String pk, int count) {
        return IntStream.range(0, count).mapToObj(n -> item(pk, n)).toList();
    }

    static List<Long> numbers(List<Item> items) {
        return items.stream().map(item -> item.number("n")).toList();
    }

    static List<Long> upTo(int count) {
        return IntStream.range(0, count).mapToObj(n -> (long) n).toList();
    }

    static ItemTable through(TestStore store, DynamoDbClient client) {
        return store.through(client).items;
    }
}
