package dev.cartwright.dynamodb.engine;

import dev.cartwright.dynamodb.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Decides what the writes of a transaction change, or why it is cancelled. */
final class Transaction {

    private Transaction() {}

    /** @throws software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException with a reason for each write */
    static List<Change> decide(List<Supplier<Write>> writes) {
        List<Change> changes = new ArrayList<>(writes.size());
        List<CancellationReason> reasons = new ArrayList<>(writes.size());
        for (Supplier<Write> write : writes) {
            reasons.add(decide(write, changes));
        }
        if (changes.size() < writes.size()) {
            throw Problems.canceled(reasons);
        }
        return changes;
    }

    private static CancellationReason decide(Supplier<Write> supplier, List<Change> changes) {
        try {
            Write write = supplier.get();
            changes.add(write.decide(write.table().get(write.key())));
            return CancellationReason.builder().code("None").build();
        } catch (ConditionalCheckFailedException e) {
            var reason = CancellationReason.builder()
                    .code("ConditionalCheckFailed")
                    .message(e.awsErrorDetails().errorMessage());
            return e.hasItem() ? reason.item(e.item()).build() : reason.build();
        } catch (AwsServiceException e) {
            if (!e.awsErrorDetails().errorCode().equals("ValidationException") || isEmptyKey(e)) {
                throw e;
            }
            return CancellationReason.builder()
                    .code("ValidationError")
                    .message(e.awsErrorDetails().errorMessage())
                    .build();
        }
    }

    /** An empty key value refuses a whole transaction, as other values that no table could take do. */
    private static boolean isEmptyKey(AwsServiceException e) {
        return e.awsErrorDetails().errorMessage().startsWith("One or more parameter values are not valid.");
    }
}
