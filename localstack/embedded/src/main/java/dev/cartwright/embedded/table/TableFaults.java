package dev.cartwright.embedded.table;

import dev.cartwright.dynamodb.Fault;
import dev.cartwright.dynamodb.Faults;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import software.amazon.awssdk.awscore.AwsRequest;

/**
 * What goes wrong with the tables on request.
 *
 * @param seed of what is drawn by chance
 * @param requests the first that concerns a request and is drawn decides
 * @param indexLagMs how long global indexes show items as they were
 * @param readLagMs how long eventually consistent reads do
 * @param streamDelayMs how late streams show their records
 * @param ttlDelayMs how long items outlive their time to live
 */
public record TableFaults(
        long seed,
        List<RequestFault> requests,
        long indexLagMs,
        long readLagMs,
        long streamDelayMs,
        long ttlDelayMs) {

    public static final TableFaults NONE = new TableFaults(0, List.of(), 0, 0, 0, 0);

    public TableFaults {
        requests = requests == null ? List.of() : List.copyOf(requests);
        if (Math.min(Math.min(indexLagMs, readLagMs), Math.min(streamDelayMs, ttlDelayMs)) < 0) {
            throw new IllegalArgumentException("lags and delays are 0 or more");
        }
    }

    void applyTo(Faults faults) {
        Random random = new Random(seed);
        faults.plan((operation, request) -> next(random, operation, request))
                .indexLag(Duration.ofMillis(indexLagMs))
                .readLag(Duration.ofMillis(readLagMs))
                .streamDelay(Duration.ofMillis(streamDelayMs))
                .ttlDelay(Duration.ofMillis(ttlDelayMs));
    }

    private Fault next(Random random, String operation, AwsRequest request) {
        return requests.stream()
                .filter(one -> one.concerns(operation, request))
                .filter(one -> random.nextDouble() < one.probability())
                .findFirst()
                .map(RequestFault::toFault)
                .orElseGet(Fault.None::new);
    }
}
