package cn.laowu.intake;

import cn.laowu.policy.Category;
import cn.laowu.policy.Money;
import cn.laowu.policy.PostNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A column that a kind of file has: how its header is named, what its cells are read as, whether each row must fill it. A constant of
 * the kind's declaration, and the key under which {@link Row#get} gives the value.
 *
 * @param <T> what a cell is read as
 */
public final class Column<T> {

    private static final AtomicInteger IDS = new AtomicInteger();

    private final int id = IDS.getAndIncrement();
    private final String name;
    private final List<String> synonyms;
    private final boolean required;
    private final ColumnType type;
    private final List<String> choices;
    private final CellReader<T> reader;

    private Column(
            String name,
            List<String> synonyms,
            boolean required,
            ColumnType type,
            List<String> choices,
            CellReader<T> reader) {
        this.name = name;
        this.synonyms = synonyms;
        this.required = required;
        this.type = type;
        this.choices = choices;
        this.reader = reader;
    }

    private static <T> Column<T> of(String name, ColumnType type, CellReader<T> reader) {
        return of(name, type, List.of(), reader);
    }

    private static <T> Column<T> of(String name, ColumnType type, List<String> choices, CellReader<T> reader) {
        return new Column<>(name, HeaderNames.plainSynonyms(name), false, type, choices, reader);
    }

    /** Returns a column of text. */
    public static Column<String> text(String name) {
        return of(name, ColumnType.TEXT, CellReaders.TEXT);
    }

    /** Returns a column of persons' names. */
    public static Column<String> name(String name) {
        return of(name, ColumnType.NAME, CellReaders.NAME);
    }

    /** Returns a column of 身份证号 (GB 11643). */
    public static Column<IdNumber> idNumber(String name) {
        return of(name, ColumnType.ID_NUMBER, CellReaders.ID_NUMBER);
    }

    /** Returns a column of bank accounts. */
    public static Column<BankAccount> account(String name) {
        return of(name, ColumnType.ACCOUNT, CellReaders.ACCOUNT);
    }

    /** Returns a column of 统一社会信用代码 (GB 32100). */
    public static Column<Uscc> uscc(String name) {
        return of(name, ColumnType.USCC, CellReaders.USCC);
    }

    /** Returns a column of days. */
    public static Column<LocalDate> date(String name) {
        return of(name, ColumnType.DATE, CellReaders.DATE);
    }

    /** Returns a column of whole numbers from 0 on. */
    public static Column<Integer> count(String name) {
        return count(name, 0);
    }

    /** Returns a column of whole numbers from {@code least} on; a smaller one is {@code number-range}. */
    public static Column<Integer> count(String name, int least) {
        return of(name, ColumnType.COUNT, CellReaders.count(least));
    }

    /** Returns a column of yuan above 0. */
    public static Column<Money> money(String name) {
        return of(name, ColumnType.MONEY, CellReaders.MONEY);
    }

    /** Returns a column that holds one of these words; any other is {@code value-unknown}. */
    public static Column<String> choice(String name, String... words) {
        List<String> choices = List.of(words);
        return of(name, ColumnType.CHOICE, choices, CellReaders.choice(choices));
    }

    /** Returns a column of 是 or 否. */
    public static Column<Boolean> yesNo(String name) {
        return of(name, ColumnType.YES_NO, List.of("是", "否"), CellReaders.YES_NO);
    }

    /** Returns the column of running numbers: a row that fills nothing else is blank. */
    public static Column<String> sequence(String name) {
        return of(name, ColumnType.SEQUENCE, CellReaders.TEXT);
    }

    /** Returns a column of post numbers. */
    public static Column<PostNumber> postNumber(String name) {
        return of(name, ColumnType.POST_NUMBER, CellReaders.POST_NUMBER);
    }

    /** Returns a column of 人员类别. */
    public static Column<Category> category(String name) {
        return of(name, ColumnType.CATEGORY, CategoryWords.examples(), CellReaders.CATEGORY);
    }

    /** Returns this column as one that every row must fill, and every file must have. */
    public Column<T> required() {
        return new Column<>(name, synonyms, true, type, choices, reader);
    }

    /** Returns this column with more names under which its header is known. */
    public Column<T> alsoNamed(String... names) {
        List<String> more = new ArrayList<>(synonyms);
        more.addAll(List.of(names));
        return new Column<>(name, List.copyOf(more), required, type, choices, reader);
    }

    /** Returns the name that its header should have. */
    public String name() {
        return name;
    }

    /** Returns the other names under which its header is known. */
    public List<String> synonyms() {
        return synonyms;
    }

    /** Returns whether every row must fill it. */
    public boolean isRequired() {
        return required;
    }

    /** Returns what its cells are read as. */
    public ColumnType type() {
        return type;
    }

    /** Returns the words to choose from; empty where it is free. */
    public List<String> choices() {
        return choices;
    }

    /** A small number that no other column has: a kind looks columns up by it, several times for each row. */
    int id() {
        return id;
    }

    CellReader<T> reader() {
        return reader;
    }

    @Override
    public String toString() {
        return name;
    }
}
