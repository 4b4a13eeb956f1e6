package cn.laowu.wiring;

import cn.laowu.access.PassingFaults;
import cn.laowu.store.StoreBusy;
import jakarta.inject.Singleton;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** What AWS asks to try again: throttling of any service, and items that a transaction holds just now. */
@Singleton
final class BusyStore implements PassingFaults {

    @Override
    public boolean passes(Throwable fault) {
        return fault instanceof StoreBusy
                || fault instanceof TransactionConflictException
                || fault instanceof TransactionInProgressException
                || (fault instanceof AwsServiceException service && service.isThrottlingException());
    }
}
