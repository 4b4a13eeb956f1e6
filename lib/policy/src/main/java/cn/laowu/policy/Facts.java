package cn.laowu.policy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An object of a question, read name by name. What is wrong is collected, and the reader goes on, so that a question is told all of it at
 * once; a value that could not be read is null, and what was asked for nothing is unknown.
 */
final class Facts {

    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2099;
    private static final int MOST = 1_000_000;
    private static final BigDecimal MOST_YUAN = new BigDecimal("1000000000");

    private final String pointer;
    private final Map<String, ?> given;
    private final List<FactFault> faults;
    private final Set<String> asked = new LinkedHashSet<>();

    Facts(String pointer, Map<String, ?> given, List<FactFault> faults) {
        this.pointer = pointer;
        this.given = given;
        this.faults = faults;
    }

    boolean sound() {
        return faults.isEmpty();
    }

    void fault(FactFault fault) {
        faults.add(fault);
    }

    String at(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** Ends the reading: whatever was not asked for is not known. */
    void nothingElse() {
        given.forEach((name, value) -> {
            if (!asked.contains(name) && value != null) {
                faults.add(FactFault.unknown(at(name)));
            }
        });
    }

    @Nullable
    RegionId region(String name, PolicyBook book) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        Optional<RegionId> known = book.parties().named(text).map(Region::id);
        if (known.isEmpty()) {
            faults.add(FactFault.choice(
                    at(name),
                    book.parties().regions().stream()
                            .map(region -> region.id().value())
                            .collect(Collectors.joining(", "))));
        }
        return known.orElse(null);
    }

    @Nullable
    Category category(String name) {
        return choice(name, Category::fromToken, Category::token, List.of(Category.values()));
    }

    <T> @Nullable T choice(
            String name, Function<String, Optional<T>> fromToken, Function<T, String> token, Collection<T> allowed) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        Optional<T> value = fromToken.apply(text).filter(allowed::contains);
        if (value.isEmpty()) {
            faults.add(FactFault.choice(at(name), allowed.stream().map(token).collect(Collectors.joining(", "))));
        }
        return value.orElse(null);
    }

    @Nullable
    Year year(String name) {
        Integer year = whole(name, FIRST_YEAR, LAST_YEAR, true);
        return year == null ? null : Year.of(year);
    }

    @Nullable
    YearMonth month(String name) {
        return parsed(name, true, YearMonth::parse, "月份，如2026-10", "a month such as 2026-10");
    }

    @Nullable
    LocalDate date(String name) {
        return date(name, true);
    }

    @Nullable
    LocalDate optionalDate(String name) {
        return date(name, false);
    }

    private @Nullable LocalDate date(String name, boolean required) {
        LocalDate date = parsed(name, required, LocalDate::parse, "日期，如2026-10-31", "a date such as 2026-10-31");
        if (date != null && (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR)) {
            faults.add(FactFault.range(
                    at(name), "在" + FIRST_YEAR + "年至" + LAST_YEAR + "年之间", "in " + FIRST_YEAR + " to " + LAST_YEAR));
            return null;
        }
        return date;
    }

    @Nullable
    Integer count(String name) {
        return whole(name, 0, MOST, true);
    }

    @Nullable
    Integer optionalCount(String name) {
        return whole(name, 0, MOST, false);
    }

    @Nullable
    Integer optionalCount(String name, int least, int most) {
        return whole(name, least, most, false);
    }

    @Nullable
    Money amountAbove0(String name) {
        Object value = value(name, true);
        if (value == null) {
            return null;
        }
        if (!(value instanceof Number)) {
            faults.add(FactFault.type(at(name), "以元为单位的数", "a number of yuan"));
            return null;
        }
        BigDecimal yuan = new BigDecimal(value.toString()).stripTrailingZeros();
        if (yuan.signum() <= 0 || yuan.scale() > 2 || yuan.compareTo(MOST_YUAN) > 0) {
            faults.add(FactFault.range(at(name), "大于0，最多两位小数", "above 0, with at most two decimals"));
            return null;
        }
        return Money.parseYuan(yuan.toPlainString());
    }

    @Nullable
    Boolean flag(String name) {
        Object value = value(name, true);
        return value == null ? null : flag(name, value);
    }

    /** Returns the flag, false where it is absent. */
    @Nullable
    Boolean optionalFlag(String name) {
        Object value = value(name, false);
        return value == null ? Boolean.FALSE : flag(name, value);
    }

    private @Nullable Boolean flag(String name, Object value) {
        if (value instanceof Boolean flag) {
            return flag;
        }
        faults.add(FactFault.type(at(name), "true或false", "true or false"));
        return null;
    }

    @Nullable
    String text(String name) {
        return text(name, true);
    }

    private @Nullable String text(String name, boolean required) {
        Object value = value(name, required);
        if (value == null) {
            return null;
        }
        if (value instanceof String text && !text.isBlank()) {
            return text;
        }
        faults.add(FactFault.type(at(name), "文字", "text"));
        return null;
    }

    /** Returns the objects of a list, each to be read by itself; null where it is none. */
    @Nullable
    List<Facts> objects(String name, int most) {
        Object value = value(name, true);
        if (value == null) {
            return null;
        }
        if (!(value instanceof List<?> items)) {
            faults.add(FactFault.type(at(name), "列表", "a list"));
            return null;
        }
        if (items.size() > most) {
            faults.add(FactFault.range(at(name), "不超过" + most + "项", "no more than " + most + " items"));
            return null;
        }
        List<Facts> objects = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Facts object = object(at(name) + "/" + i, items.get(i));
            if (object != null) {
                objects.add(object);
            }
        }
        return objects;
    }

    @Nullable
    Facts object(String name) {
        Object value = value(name, true);
        return value == null ? null : object(at(name), value);
    }

    @Nullable
    Facts optionalObject(String name) {
        Object value = value(name, false);
        return value == null ? null : object(at(name), value);
    }

    /** Returns every name and value as texts, for an object whose names are not fixed. */
    Map<String, String> texts() {
        given.keySet().forEach(this::text);
        return given.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof String)
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> (String) entry.getValue()));
    }

    @SuppressWarnings("unchecked") // names of a JSON object are texts
    private @Nullable Facts object(String at, @Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            return new Facts(at, (Map<String, ?>) object, faults);
        }
        faults.add(FactFault.type(at, "对象", "an object"));
        return null;
    }

    private @Nullable Integer whole(String name, int least, int most, boolean required) {
        Object value = value(name, required);
        if (value == null) {
            return null;
        }
        if (!(value instanceof Number)) {
            faults.add(FactFault.type(at(name), "整数", "a whole number"));
            return null;
        }
        BigDecimal number = new BigDecimal(value.toString()).stripTrailingZeros();
        if (number.scale() > 0) {
            faults.add(FactFault.type(at(name), "整数", "a whole number"));
            return null;
        }
        if (number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            faults.add(FactFault.range(at(name), "在" + least + "至" + most + "之间", "in " + least + " to " + most));
            return null;
        }
        return number.intValueExact();
    }

    private <T> @Nullable T parsed(
            String name, boolean required, Function<String, T> parser, String expectedZh, String expectedEn) {
        String text = text(name, required);
        if (text == null) {
            return null;
        }
        try {
            return parser.apply(text);
        } catch (DateTimeException e) {
            faults.add(FactFault.type(at(name), expectedZh, expectedEn));
            return null;
        }
    }

    private @Nullable Object value(String name, boolean required) {
        asked.add(name);
        Object value = given.get(name);
        if (value == null && required) {
            faults.add(FactFault.missing(at(name)));
        }
        return value;
    }
}
