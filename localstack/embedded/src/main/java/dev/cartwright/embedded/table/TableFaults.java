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
 * @param streamInterleaving how many later records of other items may come before a record at most
 * @param streamDuplicates the share of records that streams show twice, from 0 to 1
 * @param ttlDelayMs how long items outlive their time to live
 */
public record TableFaults(
        long seed,
        List<RequestFault> requests,
        long indexLagMs,
        long readLagMs,
        long streamDelayMs,
        int streamInterleaving,
        double streamDuplicates,
        long ttlDelayMs) {

    public static final TableFaults NONE = new TableFaults(0, List.of(), 0, 0, 0, 0, 0, 0);

    public TableFaults {
        requests = requests == null ? List.of() : List.copyOf(requests);
        if (Math.min(Math.min(indexLagMs, readLagMs), Math.min(streamDelayMs, ttlDelayMs)) < 0) {
            throw new IllegalArgumentException("lags and delays are 0 or more");
        }
        if (streamInterleaving < 0 || !(streamDuplicates >= 0 && streamDuplicates <= 1)) {
            throw new IllegalArgumentException("streamInterleaving is 0 or more, and streamDuplicates from 0 to 1");
        }
    }

    void applyTo(Faults faults) {
        Random ofRequests = new Random(seed);
        Random ofOrder = new Random(seed);
        Random ofDuplicates = new Random(seed);
        faults.plan((operation, request) -> next(ofRequests, operation, request))
                .indexLag(Duration.ofMillis(indexLagMs))
                .readLag(Duration.ofMillis(readLagMs))
                .streamDelay(Duration.ofMillis(streamDelayMs))
                .streamInterleaving(() -> ofOrder.nextInt(streamInterleaving + 1))
                .streamDuplicates(() -> ofDuplicates.nextDouble() < streamDuplicates)
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
