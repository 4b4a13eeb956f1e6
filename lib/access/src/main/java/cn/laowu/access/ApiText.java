package cn.laowu.access;

/** What {@code /openapi.yaml} says in more than one place. */
public final class ApiText {
    /** The name of the security scheme. */
    public static final String BEARER = "bearer";

    public static final String LIMIT = "1 to 200, 50 when absent";
    public static final String CURSOR = "The cursor of the page before; absent for the first page";
    public static final String KEY =
            "A new value, such as a UUID: the same key and body is answered as the first time, and nothing is done twice";

    private ApiText() {}
}
