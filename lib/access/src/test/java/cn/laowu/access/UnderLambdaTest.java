package cn.laowu.access;

import java.util.Map;

/** {@link EveryServer} under the Lambda proxy for payload 2.0. */
final class UnderLambdaTest extends EveryServer {

    @Override
    Server start(Map<String, Object> settings) {
        return new LambdaServer(settings);
    }
}
