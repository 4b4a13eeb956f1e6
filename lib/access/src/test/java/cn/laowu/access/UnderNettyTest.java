package cn.laowu.access;

import java.util.Map;

/** {@link EveryServer} under Micronaut's own server, as in local mode. */
final class UnderNettyTest extends EveryServer {

    @Override
    public Server start(Map<String, Object> settings) {
        return new NettyServer(settings);
    }
}
