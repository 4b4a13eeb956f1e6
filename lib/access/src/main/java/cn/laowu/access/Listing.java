package cn.laowu.access;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for: the query parameters {@code limit} (1 to 200, 50 when absent) and {@code cursor}. A controller's
 * method takes it as an argument.
 *
 * <p>A cursor is the last position of the page before, in base64url with a fingerprint of the list it belongs to. It is not signed, so
 * it holds only a place <em>within</em> a list: which list that is comes from the request and from what the actor may see, never from
 * the cursor; and no personal data goes into it.
 */
public final class Listing {

    /** The largest page. */
    public static final int LARGEST = 200;
    /** The size of a page where none is asked for. */
    public static final int USUAL = 50;

    private final int limit;
    private final @Nullable String cursor;

    Listing(int limit, @Nullable String cursor) {
        this.limit = limit;
        this.cursor = cursor;
    }

    /** Returns how many items at most. */
    public int limit() {
        return limit;
    }

    /**
     * Returns the position after which the page begins, or nothing for the first page.
     *
     * @param list name and filters of the list, so that a cursor of another list or filter is refused and not misread
     * @throws ProblemException 400 {@code invalid} where the cursor is not one of this list
     */
    public Optional<String> after(String... list) {
        if (cursor == null) {
            return Optional.empty();
        }
        return Optional.of(Cursors.position(cursor, List.of(list))
                .orElseThrow(() -> Problems.invalid(FieldFault.query(
                        "cursor",
                        "cursor",
                        "cursor 不是本列表给出的，请从第一页重新读取。",
                        "The cursor was not given out by this list; begin with the first page."))));
    }

    /**
     * Returns the page to answer with.
     *
     * @param items the items of the page
     * @param last the position of the last item where there may be more, null at the end of the list
     * @param list as for {@link #after}
     */
    public <T> Page<T> page(List<T> items, @Nullable String last, String... list) {
        return new Page<>(items, last == null ? null : Cursors.of(last, List.of(list)));
    }
}
