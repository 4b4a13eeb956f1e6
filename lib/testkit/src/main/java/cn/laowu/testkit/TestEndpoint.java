package cn.laowu.testkit;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** An AWS endpoint that tests run against instead of the embedded default, as the standard variables name it. */
record TestEndpoint(URI uri, Region region, AwsCredentialsProvider credentials) {

    /** Returns the endpoint of {@code AWS_ENDPOINT_URL}; empty where that is not set. */
    static Optional<TestEndpoint> of(Map<String, String> environment) {
        String url = environment.getOrDefault("AWS_ENDPOINT_URL", "");
        if (url.isBlank()) {
            return Optional.empty();
        }
        Region region = Region.of(environment.getOrDefault("AWS_REGION", "us-east-1"));
        // an emulator takes any key, but the SDK wants one
        AwsCredentialsProvider credentials = environment.containsKey("AWS_ACCESS_KEY_ID")
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));
        return Optional.of(new TestEndpoint(URI.create(url), region, credentials));
    }

    DynamoDbClient dynamo() {
        return DynamoDbClient.builder()
                .endpointOverride(uri)
                .region(region)
                .credentialsProvider(credentials)
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }
}
