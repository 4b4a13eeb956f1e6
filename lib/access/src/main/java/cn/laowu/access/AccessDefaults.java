package cn.laowu.access;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.env.PropertySource;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * Sets every application context that has this library to {@code defaults.properties} beside this class, which says why to each line.
 * A function's own {@code application.yml}, system properties and environment outweigh it, and only these are left to set:
 *
 * <pre>{@code
 * laowu:
 *   access:
 *     issuer: https://…      # exactly the claim `iss`
 *     audience: laowu        # one of the claim `aud`
 *     jwks-url: https://…    # the issuer's keys; or a SignatureConfiguration bean of one's own, as local mode has
 * }</pre>
 *
 * <p>In a deployment they come as {@code LAOWU_ACCESS_ISSUER}, {@code LAOWU_ACCESS_AUDIENCE} and {@code LAOWU_ACCESS_JWKS_URL}. Where
 * one is missing, what serves HTTP does not start.
 */
@ContextConfigurer
public final class AccessDefaults implements ApplicationContextConfigurer {

    /** Below {@code application.yml} (-300), above nothing. */
    private static final int WEIGHT = -1_000;

    private static final String NAME = "laowu-access-defaults";

    /** For the service loader. */
    public AccessDefaults() {}

    @Override
    public void configure(ApplicationContextBuilder builder) {
        builder.propertySources(PropertySource.of(NAME, defaults(), WEIGHT));
    }

    static Map<String, Object> defaults() {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(AccessDefaults.class.getResourceAsStream("defaults.properties")),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Object> defaults = new LinkedHashMap<>();
        properties.forEach((key, value) -> defaults.put((String) key, value));
        if (AccessDefaults.class.getResource("/io/micronaut/http/server/netty/NettyHttpServer.class") != null) {
            // controllers wait for the database, and Netty's few threads must not
            defaults.put("micronaut.server.thread-selection", "BLOCKING");
        }
        return defaults;
    }
}
