package cn.laowu.wiring;

import cn.laowu.access.AnswersProblems;
import cn.laowu.access.ForAnyRole;
import cn.laowu.access.Problems;
import cn.laowu.desk.Desk;
import cn.laowu.desk.IssuingBlankSheet;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

/** {@code /v1/templates/{kind}}: the blank sheet of a kind that the function serves. */
@Controller("/v1/templates")
public class TemplatesController {
    private final IssuingBlankSheet issuingBlankSheet;

    TemplatesController(Desk desk) {
        this.issuingBlankSheet = new IssuingBlankSheet(desk);
    }

    /** 303 to the workbook. */
    @Get("/{kind}")
    @ForAnyRole
    @Operation(operationId = "getTemplate", summary = "A blank sheet of a kind of file")
    @ApiResponse(responseCode = "303", description = "Location is an address of minutes of the workbook")
    @AnswersProblems
    public HttpResponse<?> blank(String kind) {
        return HttpResponse.seeOther(issuingBlankSheet.address(kind).orElseThrow(Problems::notFound));
    }
}
