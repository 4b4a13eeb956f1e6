package cn.laowu.access;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

/** Says that the function answers; to anyone, and nothing more. */
@Controller("/health")
@Secured(SecurityRule.IS_ANONYMOUS)
final class HealthController {

    @Get
    @Operation(operationId = "getHealth", summary = "Says that the function answers")
    @ApiResponse(responseCode = "200", description = "It answers")
    Health health() {
        return new Health("UP");
    }

    /**
     * The answer.
     *
     * @param status {@code UP}
     */
    @Serdeable
    record Health(String status) {}
}
