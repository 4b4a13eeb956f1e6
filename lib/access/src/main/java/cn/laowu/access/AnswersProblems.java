package cn.laowu.access;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What every route that asks for a token may be answered with instead of what was asked for; for {@code /openapi.yaml}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@SecurityRequirement(name = ApiText.BEARER)
@ApiResponse(
        responseCode = "400",
        description = "A part of the request has to be mended; errors names each",
        content = @Content(mediaType = AnswersProblems.JSON, schema = @Schema(implementation = Problem.class)))
@ApiResponse(
        responseCode = "401",
        description = "No token, or none that is trusted",
        content = @Content(mediaType = AnswersProblems.JSON, schema = @Schema(implementation = Problem.class)))
@ApiResponse(
        responseCode = "403",
        description = "The user's role may not do this",
        content = @Content(mediaType = AnswersProblems.JSON, schema = @Schema(implementation = Problem.class)))
@ApiResponse(
        responseCode = "404",
        description = "There is no such thing, or it is not the user's to see",
        content = @Content(mediaType = AnswersProblems.JSON, schema = @Schema(implementation = Problem.class)))
@ApiResponse(
        responseCode = "500",
        description = "A fault, with the number under which the log has it",
        content = @Content(mediaType = AnswersProblems.JSON, schema = @Schema(implementation = Problem.class)))
@ApiResponse(
        responseCode = "503",
        description = "Too busy just now; Retry-After says in how many seconds to try again",
        content = @Content(mediaType = AnswersProblems.JSON, schema = @Schema(implementation = Problem.class)))
public @interface AnswersProblems {
    /** The media type of RFC 9457. */
    String JSON = "application/problem+json";
}
