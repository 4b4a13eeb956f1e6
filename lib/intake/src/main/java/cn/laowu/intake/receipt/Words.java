package cn.laowu.intake.receipt;

import cn.laowu.intake.receipt.Receipt.Heading;
import cn.laowu.policy.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that every sheet says in the same way. */
final class Words {

    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private Words() {}

    /** Returns {@code 2026年9月} for {@code 2026-09}, {@code 2026年} for {@code 2026}; a number as it is. */
    static String period(String period) {
        var month = MONTH.matcher(period);
        if (month.matches()) {
            return month.group(1) + "年" + Integer.parseInt(month.group(2)) + "月";
        }
        return YEAR.matcher(period).matches() ? period + "年" : period;
    }

    /** Returns {@code 2026年11月5日}. */
    static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** Returns whose file it is, of which kind and period, as one line. */
    static String file(Heading heading) {
        return Stream.of(
                        orElse(heading.placeZh(), heading.place()),
                        orElse(heading.kindZh(), heading.kind()),
                        period(heading.period()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Returns a count with its thousands apart. */
    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** Returns an amount with its thousands apart and two decimals, without the unit. */
    static String yuan(Money amount) {
        return String.format(Locale.ROOT, "%,.2f", amount.yuan());
    }

    /** Returns which rows, such as 第 4、7 行, 等 where there are more than are listed. */
    static String rows(List<Integer> first, int all) {
        String listed = first.stream().map(String::valueOf).collect(Collectors.joining("、"));
        return "第 " + listed + " 行" + (all > first.size() ? "等 " + count(all) + " 行" : "");
    }

    static String orElse(String text, String other) {
        return text.isEmpty() ? other : text;
    }
}
