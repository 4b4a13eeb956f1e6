package cn.laowu.access;

import java.util.List;

/**
 * Makes refusals, so that a controller reads {@code throw Problems.conflict("confirmed-already", "…", "…")}. Each text is a whole
 * sentence that the one who asked can act on; none may hold personal data.
 */
public final class Problems {

    private Problems() {}

    /** Returns 400 {@code invalid} with every bad field of the request. */
    public static ProblemException invalid(List<FieldFault> faults) {
        return new ProblemException(
                400,
                "invalid",
                "请求内容有 " + faults.size() + " 处需要改正，见 errors。",
                faults.size() == 1
                        ? "One field of the request has to be mended; see errors."
                        : faults.size() + " fields of the request have to be mended; see errors.",
                faults);
    }

    /** Returns 400 {@code invalid} with one bad field. */
    public static ProblemException invalid(FieldFault fault) {
        return invalid(List.of(fault));
    }

    /** Returns 400 with a code of its own, where no field is to blame. */
    public static ProblemException badRequest(String code, String zh, String en) {
        return of(400, code, zh, en);
    }

    /** Returns 403 with a code of its own: a rule about who may, such as "never what the same person uploaded". */
    public static ProblemException forbidden(String code, String zh, String en) {
        return of(403, code, zh, en);
    }

    /** Returns 404 {@code not-found}: the one answer for what there is not and for what the asker may not know of. */
    public static ProblemException notFound() {
        return of(404, "not-found", "没有这项内容，或者您无权查看。", "There is no such thing, or it is not yours to see.");
    }

    /** Returns 409 with a code of its own: the state of things does not allow it. */
    public static ProblemException conflict(String code, String zh, String en) {
        return of(409, code, zh, en);
    }

    /** Returns 412 {@code stale}: what was to be changed is not what the asker saw. */
    public static ProblemException stale() {
        return of(
                412, "stale", "您看到的内容已被他人更改，请刷新后再试。", "What you saw has been changed since; load it again and repeat.");
    }

    /** Returns 422 with a code of its own: well formed, understood, and not to be done. */
    public static ProblemException unprocessable(String code, String zh, String en) {
        return of(422, code, zh, en);
    }

    /** Returns 503 {@code unavailable}: nothing was done, a later try may succeed. */
    public static ProblemException unavailable() {
        return of(503, "unavailable", "系统正忙，请稍后再试。", "Too busy just now; try again later.");
    }

    /**
     * Returns a refusal of any other status.
     *
     * @throws IllegalArgumentException where the status is not one of 400 to 599, or the code is not lower-case words joined by hyphens
     */
    public static ProblemException of(int status, String code, String zh, String en) {
        return new ProblemException(status, code, zh, en, List.of());
    }
}
