package cn.laowu.intake;

import cn.laowu.policy.Category;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words that officers write for 人员类别. */
final class CategoryWords {

    private static final Map<String, Category> WORDS = Map.ofEntries(
            Map.entry("脱贫劳动力", Category.LIFTED),
            Map.entry("脱贫户", Category.LIFTED),
            Map.entry("脱贫人口", Category.LIFTED),
            Map.entry("建档立卡脱贫户", Category.LIFTED),
            Map.entry("边缘易致贫劳动力", Category.AT_RISK),
            Map.entry("边缘易致贫户", Category.AT_RISK),
            Map.entry("边缘户", Category.AT_RISK),
            Map.entry("乡村振兴带头人", Category.LEADER),
            Map.entry("其他农村劳动力", Category.OTHER),
            Map.entry("其他劳动力", Category.OTHER),
            Map.entry("一般农户", Category.OTHER),
            Map.entry("师资人员", Category.TEACHER));

    private static final List<String> EXAMPLES = List.of("脱贫劳动力", "边缘易致贫劳动力", "乡村振兴带头人", "其他农村劳动力", "师资人员");

    private CategoryWords() {}

    static @Nullable Category of(String word) {
        return WORDS.get(word);
    }

    /** One word for each category, for drop-down lists and sentences. */
    static List<String> examples() {
        return EXAMPLES;
    }
}
