package cn.laowu.access;

/** What is said where only the status is known: routing, tokens, sizes. */
final class StatusProblems {

    private StatusProblems() {}

    /** Returns the problem of this client error, 400 to 499. */
    static ProblemException of(int status) {
        return switch (status) {
            case 401 ->
                Problems.of(401, "unauthenticated", "请先登录；如已登录，登录可能已过期。", "Log in first; a login may have expired.");
            case 403 -> Problems.forbidden("forbidden", "您的角色不能做这项操作。", "Your role may not do this.");
            case 404 -> Problems.notFound();
            case 405 ->
                Problems.of(405, "method-not-allowed", "该地址不支持这种请求方法。", "This address does not take that method.");
            case 406 ->
                Problems.of(406, "not-acceptable", "该内容没有您要求的格式。", "This is not to be had in the form asked for.");
            case 413 ->
                Problems.of(
                        413,
                        "too-large",
                        "请求内容过大，上限为 1 MiB；文件请按上传地址发送。",
                        "The request is over 1 MiB; send files to the address of the upload.");
            case 415 ->
                Problems.of(
                        415,
                        "media-type",
                        "请求内容应为 JSON（Content-Type: application/json）。",
                        "Send JSON (Content-Type: application/json).");
            default ->
                Problems.of(status, "refused", "请求未被受理，请检查后重试。", "The request was not taken; check it and try again.");
        };
    }
}
