package cn.laowu.access;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items in the list's order
 * @param cursor what to send as {@code cursor} for the next page, null at the end
 * @param <T> what the list is of
 */
@Serdeable
public record Page<T>(
        List<T> items,

        @Schema(nullable = true, requiredMode = Schema.RequiredMode.NOT_REQUIRED) @Nullable
        String cursor) {

    /** Keeps a copy of the items. */
    public Page {
        items = List.copyOf(items);
    }
}
