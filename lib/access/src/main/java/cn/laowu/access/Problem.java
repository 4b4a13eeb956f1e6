package cn.laowu.access;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as {@code application/problem+json} (RFC 9457). There is no {@code type}, which by the RFC means {@code about:blank}: the
 * code tells problems apart, and needs no page of its own.
 *
 * @param code stable, for machines
 * @param title what the status means, in the language of the answer
 * @param status the status of the answer
 * @param detail a sentence that the officer can act on, in the language of the answer
 * @param incident of a fault (5xx) the number under which the log has it, else null
 * @param errors every bad field, null where no field is to blame
 */
@Serdeable
public record Problem(
        String code,
        String title,
        int status,
        String detail,

        @Schema(nullable = true, requiredMode = Schema.RequiredMode.NOT_REQUIRED) @Nullable
        String incident,

        @Schema(nullable = true, requiredMode = Schema.RequiredMode.NOT_REQUIRED) @Nullable
        List<FieldError> errors) {}
