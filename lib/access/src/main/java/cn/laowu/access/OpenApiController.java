package cn.laowu.access;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Hands out the description of the API that was made of the controllers when they were compiled; to anyone, for it tells of nobody. */
@Controller("/openapi.yaml")
@Secured(SecurityRule.IS_ANONYMOUS)
final class OpenApiController {
    private static final String MADE = "/META-INF/swagger/openapi.yml";

    /** RFC 9512. */
    private static final String YAML = "application/yaml;charset=utf-8";

    /** Returns the document, OpenAPI 3. */
    @Get
    @Operation(operationId = "getOpenApi", summary = "This document")
    @ApiResponse(responseCode = "200", description = "OpenAPI 3, YAML")
    @Produces(YAML)
    HttpResponse<String> openapi() {
        try (InputStream made = OpenApiController.class.getResourceAsStream(MADE)) {
            if (made == null) {
                throw Problems.notFound();
            }
            return HttpResponse.ok(new String(made.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
