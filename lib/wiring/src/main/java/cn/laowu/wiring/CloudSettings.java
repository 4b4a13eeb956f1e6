package cn.laowu.wiring;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

/** What the template tells a function through its environment. */
@Singleton
@Requires(notEnv = CloudFactory.EMBEDDED)
final class CloudSettings {
    final String caseworkTable;
    final String auditTable;
    final String intakeBucket;
    final String eventBus;
    final String dataKeyArn;
    final String keysetsParameter;

    CloudSettings(
            @Value("${casework.table}") String caseworkTable,
            @Value("${audit.table}") String auditTable,
            @Value("${intake.bucket}") String intakeBucket,
            @Value("${event.bus}") String eventBus,
            @Value("${data.key.arn}") String dataKeyArn,
            @Value("${keysets.parameter}") String keysetsParameter) {
        this.caseworkTable = caseworkTable;
        this.auditTable = auditTable;
        this.intakeBucket = intakeBucket;
        this.eventBus = eventBus;
        this.dataKeyArn = dataKeyArn;
        this.keysetsParameter = keysetsParameter;
    }
}
