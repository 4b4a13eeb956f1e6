package cn.laowu.wiring;

import cn.laowu.desk.Bus;
import cn.laowu.desk.FileStore;
import cn.laowu.store.Keyring;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.ssm.SsmClient;

/**
 * The cloud's side of every port. Local mode and tests run in the environment {@value #EMBEDDED} and bring their own. Region, credentials
 * and, for LocalStack, {@code AWS_ENDPOINT_URL} are found by the SDK itself.
 */
@Factory
@Requires(notEnv = CloudFactory.EMBEDDED)
final class CloudFactory {
    static final String EMBEDDED = "embedded";

    @Context
    @Bean(preDestroy = "close")
    DynamoDbClient database() {
        return DynamoDbClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    @Singleton
    TableNames tables(CloudSettings settings) {
        return new TableNames(settings.caseworkTable, settings.auditTable);
    }

    @Context
    FileStore files(CloudSettings settings) {
        return new IntakeBucket(
                S3Client.builder()
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .build(),
                S3Presigner.create(),
                settings.intakeBucket);
    }

    @Context
    Bus bus(CloudSettings settings) {
        return new EventBridgeBus(
                EventBridgeClient.builder()
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .build(),
                settings.eventBus);
    }

    /** Unwrapped once a start: no KMS call an item. */
    @Context
    Keyring keyring(CloudSettings settings) {
        try (SsmClient parameters = SsmClient.builder()
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .build();
                KmsClient keys = KmsClient.builder()
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .build()) {
            return WrappedKeysets.open(parameters, keys, settings.keysetsParameter, settings.dataKeyArn);
        }
    }

    @Singleton
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }
}
