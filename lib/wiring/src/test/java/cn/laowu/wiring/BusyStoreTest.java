package cn.laowu.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import cn.laowu.store.StoreBusy;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.kms.model.KmsException;

class BusyStoreTest {
    private final BusyStore busy = new BusyStore();

    @Test
    void throttlingAndContentionPass() {
        assertThat(busy.passes(new StoreBusy("transaction"))).isTrue();
        assertThat(busy.passes(TransactionConflictException.builder().build())).isTrue();
        assertThat(busy.passes(ProvisionedThroughputExceededException.builder()
                        .awsErrorDetails(AwsErrorDetails.builder()
                                .errorCode("ProvisionedThroughputExceededException")
                                .build())
                        .build()))
                .isTrue();
        assertThat(busy.passes(KmsException.builder()
                        .awsErrorDetails(AwsErrorDetails.builder()
                                .errorCode("ThrottlingException")
                                .build())
                        .build()))
                .isTrue();
    }

    @Test
    void whatIsBrokenStays() {
        assertThat(busy.passes(ResourceNotFoundException.builder().build())).isFalse();
        assertThat(busy.passes(ConditionalCheckFailedException.builder().build()))
                .isFalse();
        assertThat(busy.passes(SdkClientException.create("no credentials"))).isFalse();
        assertThat(busy.passes(new IllegalStateException("x"))).isFalse();
    }
}
