package cn.laowu.access;

import java.util.Map;

/** The settings of a test's application context: the three of a function, and the key. */
final class Settings {

    private Settings() {}

    static Map<String, Object> trusted() {
        return Map.of(
                "laowu.access.issuer",
                Tokens.ISSUER,
                "laowu.access.audience",
                Tokens.AUDIENCE,
                "test.keys",
                "true",
                "micronaut.server.port",
                "-1");
    }
}
