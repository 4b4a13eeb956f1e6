package cn.laowu.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@link EveryServer} under the Lambda proxy for payload 2.0. */
@Tag("lambda")
final class UnderLambdaTest extends EveryServer {

    @Override
    public Server start(Map<String, Object> settings) {
        return new LambdaServer(settings);
    }

    @Test
    void anAuthorizersClaimsAreNoToken() {
        try (Server server = start(Settings.trusted())) {
            Ask ask = Ask.get("/test/whoami");
            ask.requestContext.put(
                    "authorizer",
                    Map.of(
                            "jwt",
                            Map.of(
                                    "claims",
                                    Map.of("sub", "admin", "roles", Roles.DISTRICT_ADMIN),
                                    "scopes",
                                    List.of())));
            assertThat(server.send(ask).status()).isEqualTo(401);
        }
    }
}
