package cn.laowu.access;

import cn.laowu.policy.Category;
import cn.laowu.policy.GroupId;
import cn.laowu.policy.Measure;
import cn.laowu.policy.Outcome;
import cn.laowu.policy.Payee;
import cn.laowu.policy.PostNumber;
import cn.laowu.policy.QuotaGroupId;
import cn.laowu.policy.RegionId;
import cn.laowu.policy.RuleId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a value is written as text, the same in a body, a query and a path.
 *
 * @param type the value's type
 * @param parser makes the value, or throws {@link IllegalArgumentException} or {@link DateTimeException}
 * @param writer makes the text
 * @param texts what is said of a text that is no such value
 */
record TextForm<T>(Class<T> type, Function<String, T> parser, Function<T, String> writer, FieldTexts texts) {

    static final TextForm<LocalDate> DATE =
            new TextForm<>(LocalDate.class, bounded(10, LocalDate::parse), LocalDate::toString, FieldTexts.DATE);
    static final TextForm<YearMonth> MONTH =
            new TextForm<>(YearMonth.class, bounded(7, YearMonth::parse), YearMonth::toString, FieldTexts.MONTH);
    static final TextForm<Year> YEAR = new TextForm<>(
            Year.class,
            bounded(4, Year::parse),
            Year::toString,
            new FieldTexts("date-unreadable", "应为年份，如 2026。", "Must be a year such as 2026."));
    static final TextForm<Instant> MOMENT =
            new TextForm<>(Instant.class, Instant::parse, Instant::toString, FieldTexts.MOMENT);
    static final TextForm<RegionId> REGION =
            new TextForm<>(RegionId.class, RegionId::of, RegionId::value, FieldTexts.REGION);
    static final TextForm<QuotaGroupId> QUOTA_GROUP =
            new TextForm<>(QuotaGroupId.class, QuotaGroupId::of, QuotaGroupId::value, FieldTexts.VALUE);
    static final TextForm<GroupId> GROUP = new TextForm<>(GroupId.class, GroupId::of, GroupId::value, FieldTexts.VALUE);
    static final TextForm<RuleId> RULE = new TextForm<>(RuleId.class, RuleId::of, RuleId::value, FieldTexts.VALUE);
    static final TextForm<PostNumber> POST_NUMBER =
            new TextForm<>(PostNumber.class, PostNumber::of, PostNumber::value, FieldTexts.VALUE);
    static final TextForm<Category> CATEGORY = tokens(Category.class, Category::token);
    static final TextForm<Outcome> OUTCOME = tokens(Outcome.class, Outcome::token);
    static final TextForm<Payee> PAYEE = tokens(Payee.class, Payee::token);
    static final TextForm<Measure> MEASURE = tokens(Measure.class, Measure::name);
    static final TextForm<Role> ROLE = tokens(Role.class, Role::token);

    /** Every form, each type once. */
    static final List<TextForm<?>> ALL = List.of(
            DATE,
            MONTH,
            YEAR,
            MOMENT,
            REGION,
            QUOTA_GROUP,
            GROUP,
            RULE,
            POST_NUMBER,
            CATEGORY,
            OUTCOME,
            PAYEE,
            MEASURE,
            ROLE);

    private static <E extends Enum<E>> TextForm<E> tokens(Class<E> type, Function<E, String> token) {
        List<E> values = Arrays.asList(type.getEnumConstants());
        String allowed = values.stream().map(token).collect(Collectors.joining(", "));
        return new TextForm<>(
                type,
                text -> values.stream()
                        .filter(value -> token.apply(value).equals(text))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("none of " + allowed)),
                token,
                FieldTexts.oneOf(allowed));
    }

    /** A year of five digits is no year of ours, and none has a sign. */
    private static <T> Function<String, T> bounded(int length, Function<CharSequence, T> parser) {
        return text -> {
            if (text.length() != length || !Character.isDigit(text.charAt(0))) {
                throw new IllegalArgumentException("not " + length + " characters long");
            }
            return parser.apply(text);
        };
    }

    static Optional<TextForm<?>> of(Class<?> type) {
        return ALL.stream().filter(form -> form.type == type).findFirst();
    }

    /** Returns the value that the text says, or nothing where it says none. */
    Optional<T> read(String text) {
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
