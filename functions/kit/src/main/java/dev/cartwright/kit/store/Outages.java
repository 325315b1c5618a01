package dev.cartwright.kit.store;

import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/** Tells an AWS service that is in trouble from a request that is wrong. */
public final class Outages {

    private static final Set<String> TEMPORARY = Set.of(
            "ProvisionedThroughputExceededException",
            "ProvisionedThroughputExceeded",
            "RequestLimitExceeded",
            "ThrottlingException",
            "ThrottlingError",
            "TransactionConflictException",
            "TransactionInProgressException");

    private Outages() {}

    /** Whether the same request may succeed later: throttled, timed out, not reached, or the service's own error. */
    public static boolean temporary(SdkException failure) {
        if (failure instanceof AwsServiceException answer) {
            return answer.statusCode() >= 500
                    || answer.isThrottlingException()
                    || TEMPORARY.contains(
                            answer.awsErrorDetails() == null
                                    ? ""
                                    : answer.awsErrorDetails().errorCode());
        }
        return failure instanceof SdkClientException;
    }
}
