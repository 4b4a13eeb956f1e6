package cn.laowu.wiring;

import cn.laowu.access.FreeText;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Stands for the rows.
 *
 * @param hash {@code toConfirm.hash} as the officer saw it
 * @param evidence where the proof lies (O1), such as the number of a document
 */
@Serdeable
public record ConfirmationBody(
        @NotBlank String hash,
        @Nullable @Size(max = 500) @FreeText String evidence) {}
