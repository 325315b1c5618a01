package dev.cartwright.dynamodb;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;

/** The errors that DynamoDB answers with, as the SDK throws them. */
public final class Problems {

    private static final SdkHttpResponse BAD_REQUEST =
            SdkHttpResponse.builder().statusCode(400).build();

    private static final Set<String> PARTIQL =
            Set.of("ExecuteStatement", "BatchExecuteStatement", "ExecuteTransaction");

    private Problems() {}

    public static AwsServiceException validation(String message) {
        return with(DynamoDbException.builder(), "ValidationException", message);
    }

    public static AwsServiceException serialization(String message) {
        return with(DynamoDbException.builder(), "SerializationException", message);
    }

    /** AWS has no message for an operation that it does not know; PartiQL is known, so it is refused by name. */
    public static AwsServiceException unknownOperation(String operation) {
        String message = PARTIQL.contains(operation) ? operation + " is not supported: there is no PartiQL here" : "";
        return with(DynamoDbException.builder(), "UnknownOperationException", message);
    }

    public static AwsServiceException notFound(String message) {
        return with(ResourceNotFoundException.builder(), "ResourceNotFoundException", message);
    }

    public static AwsServiceException inUse(String message) {
        return with(ResourceInUseException.builder(), "ResourceInUseException", message);
    }

    public static AwsServiceException limitExceeded(String message) {
        return with(LimitExceededException.builder(), "LimitExceededException", message);
    }

    public static AwsServiceException expiredIterator(String message) {
        return with(ExpiredIteratorException.builder(), "ExpiredIteratorException", message);
    }

    public static AwsServiceException trimmed(String message) {
        return with(TrimmedDataAccessException.builder(), "TrimmedDataAccessException", message);
    }

    /** A failed condition, with the item that failed it where the caller asked for it. */
    public static AwsServiceException conditionFailed(@Nullable Map<String, AttributeValue> item) {
        var builder = ConditionalCheckFailedException.builder();
        if (item != null) {
            builder.item(item);
        }
        return with(builder, "ConditionalCheckFailedException", "The conditional request failed");
    }

    public static AwsServiceException canceled(List<CancellationReason> reasons) {
        List<String> codes = reasons.stream().map(CancellationReason::code).toList();
        return with(
                TransactionCanceledException.builder().cancellationReasons(reasons),
                "TransactionCanceledException",
                "Transaction cancelled, please refer cancellation reasons for specific reasons " + codes);
    }

    public static AwsServiceException parameterMismatch() {
        return with(
                IdempotentParameterMismatchException.builder(),
                "IdempotentParameterMismatchException",
                "The provided client token is already in use with different parameters");
    }

    public static AwsServiceException throttled() {
        return with(
                ProvisionedThroughputExceededException.builder(),
                "ProvisionedThroughputExceededException",
                "The level of configured provisioned throughput for the table was exceeded."
                        + " Consider increasing your provisioning level with the UpdateTable API.");
    }

    public static AwsServiceException conflict() {
        return with(
                TransactionConflictException.builder(),
                "TransactionConflictException",
                "Transaction is ongoing for the item");
    }

    public static AwsServiceException internalError() {
        var builder = InternalServerErrorException.builder();
        builder.statusCode(500);
        return builder.awsErrorDetails(details("InternalServerError", "Internal server error", 500))
                .message("Internal server error")
                .build();
    }

    private static AwsServiceException with(DynamoDbException.Builder builder, String code, String message) {
        return builder.statusCode(400)
                .awsErrorDetails(details(code, message, 400))
                .message(message)
                .build();
    }

    private static AwsErrorDetails details(String code, String message, int status) {
        return AwsErrorDetails.builder()
                .errorCode(code)
                .errorMessage(message)
                .serviceName("DynamoDb")
                .sdkHttpResponse(
                        status == 400
                                ? BAD_REQUEST
                                : SdkHttpResponse.builder().statusCode(status).build())
                .build();
    }
}
