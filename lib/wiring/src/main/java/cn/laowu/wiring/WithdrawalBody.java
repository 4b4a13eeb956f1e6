package cn.laowu.wiring;

import cn.laowu.access.FreeText;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Takes the confirmation back.
 *
 * @param reason why; kept for ever, so nothing personal
 */
@Serdeable
public record WithdrawalBody(
        @NotBlank @Size(max = 500) @FreeText String reason) {}
