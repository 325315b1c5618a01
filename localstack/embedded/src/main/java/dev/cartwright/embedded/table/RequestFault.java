package dev.cartwright.embedded.table;

import dev.cartwright.dynamodb.Fault;
import dev.cartwright.dynamodb.RequestedTables;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;

/**
 * Requests of one kind that meet a fault.
 *
 * @param operation {@code PutItem}; null for every operation
 * @param table its name; null for every table
 * @param share of these requests, from 0 to 1; null for all
 * @param lateMs with {@code LATE} only
 */
record RequestFault(
        @Nullable String operation,
        @Nullable String table,
        Kind fault,
        @Nullable Double share,
        long lateMs) {

    enum Kind {
        THROTTLED,
        CONFLICT,
        FAILED,
        ANSWER_LOST,
        LATE
    }

    RequestFault {
        if (fault == null) {
            throw new IllegalArgumentException("a fault of requests names its fault");
        }
        if (share != null && !(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share is from 0 to 1, not " + share);
        }
        if (lateMs < 0 || (lateMs == 0) == (fault == Kind.LATE)) {
            throw new IllegalArgumentException("lateMs is for LATE, and more than 0");
        }
    }

    boolean concerns(String requested, AwsRequest request) {
        return (operation == null || operation.equals(requested))
                && (table == null || RequestedTables.of(request).contains(table));
    }

    double probability() {
        return share == null ? 1 : share;
    }

    Fault toFault() {
        return switch (fault) {
            case THROTTLED -> new Fault.Throttled();
            case CONFLICT -> new Fault.Conflict();
            case FAILED -> new Fault.Failed();
            case ANSWER_LOST -> new Fault.AnswerLost();
            case LATE -> new Fault.Late(Duration.ofMillis(lateMs));
        };
    }
}
