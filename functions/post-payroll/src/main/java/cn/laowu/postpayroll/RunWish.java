package cn.laowu.postpayroll;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which month, and how.
 *
 * @param without regions that are not waited for
 * @param draft show, seal nothing
 * @param ahead seal although the month before waits with a confirmed roster
 */
@Serdeable
public record RunWish(
        @Schema(example = "2026-10") @NotNull YearMonth month,
        @Nullable List<String> without,
        @Nullable Boolean draft,
        @Nullable Boolean ahead) {}
