package cn.laowu.postpayroll;

import cn.laowu.access.ApiText;
import io.micronaut.openapi.annotation.OpenAPIInclude;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityScheme;

/** The head of {@code /openapi.yaml}, which is made from the controllers when they are compiled. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "laowu 劳务",
                        version = "1",
                        description =
                                "Labour-cooperation subsidies of Chaoyang district. Money is yuan with at most two decimals, months"
                                        + " are 2026-10, dates ISO. Every error is RFC 9457 problem+json with a stable code and a detail in Chinese"
                                        + " or English by Accept-Language. What lies in another region is 404 to a region's user, the same as what"
                                        + " does not exist. ID numbers and bank accounts are masked in every answer."))
@OpenAPIInclude(
        classNames = {
            "cn.laowu.access.HealthController",
            "cn.laowu.access.OpenApiController",
            "cn.laowu.wiring.TemplatesController"
        })
@SecurityScheme(
        name = ApiText.BEARER,
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description =
                "A token of the district's OIDC issuer with the claims sub, roles and, of a region's user, region")
final class ApiDocument {
    private ApiDocument() {}
}
