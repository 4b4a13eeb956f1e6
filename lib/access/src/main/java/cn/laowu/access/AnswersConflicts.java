package cn.laowu.access;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a route that writes may be answered with besides; for {@code /openapi.yaml}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@ApiResponse(
        responseCode = "409",
        description = "The state of things does not allow it; the code says which",
        content = @Content(mediaType = AnswersProblems.JSON, schema = @Schema(implementation = Problem.class)))
@ApiResponse(
        responseCode = "422",
        description = "The Idempotency-Key was used for another request",
        content = @Content(mediaType = AnswersProblems.JSON, schema = @Schema(implementation = Problem.class)))
public @interface AnswersConflicts {}
