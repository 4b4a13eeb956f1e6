package cn.laowu.policy;

import java.util.Collection;
import java.util.stream.Collectors;

/** How lists of constants read in sentences. */
final class Words {

    private Words() {}

    static String zh(Collection<Category> categories) {
        return categories.stream().map(Category::nameZh).collect(Collectors.joining("、"));
    }

    static String en(Collection<Category> categories) {
        return categories.stream().map(Category::token).collect(Collectors.joining(", "));
    }
}
