package cn.laowu.access;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.server.EmbeddedServer;

/** Makes a server of one's own look at {@link AccessSettings} when it starts, as {@link HttpFunction} does on Lambda. */
@Context
@Requires(beans = EmbeddedServer.class)
final class TrustAtStart {

    /**
     * @param tokens what can't be made where a setting is missing
     */
    TrustAtStart(TrustedTokens<?> tokens) {}
}
