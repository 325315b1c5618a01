package dev.cartwright.embedded.table;

import dev.cartwright.dynamodb.DynamoDb;
import dev.cartwright.dynamodb.DynamoDbSettings;
import dev.cartwright.dynamodb.server.Answer;
import dev.cartwright.embedded.wire.AwsReply;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** The database in this process. */
public final class OwnDynamoDb implements DynamoDbEndpoint {

    private static final Map<String, String> HEADERS = Map.of("Content-Type", AwsReply.JSON_1_0);

    /** A shard iterator expires after fifteen minutes. */
    private static final Duration BEFORE_ITERATORS_EXPIRE = Duration.ofMinutes(5);

    /** A reader that is further behind loses records, as after a day on AWS. */
    private static final long STREAM_BYTES = 16L * 1024 * 1024;

    private final DynamoDb database;
    private volatile TableFaults faults = TableFaults.NONE;

    private OwnDynamoDb(DynamoDb database) {
        this.database = database;
    }

    /** @param folder that keeps the tables; in memory if empty */
    public static OwnDynamoDb start(String region, String account, Optional<Path> folder) {
        DynamoDbSettings settings =
                DynamoDbSettings.inMemory().withAddress(region, account).withStreamBytes(STREAM_BYTES);
        return new OwnDynamoDb(DynamoDb.start(folder.map(settings::withFolder).orElse(settings)));
    }

    static OwnDynamoDb inMemory() {
        return inMemory(InstantSource.system());
    }

    static OwnDynamoDb inMemory(InstantSource clock) {
        return new OwnDynamoDb(DynamoDb.start(
                DynamoDbSettings.inMemory().withStreamBytes(STREAM_BYTES).withClock(clock)));
    }

    @Override
    public AwsReply forward(String target, byte[] body) {
        Answer answer = database.answer(target, body);
        return new AwsReply(answer.status(), HEADERS, answer.body());
    }

    @Override
    public void whenWritten(String table, Runnable listener) {
        var _ = database.whenWritten(table, listener);
    }

    @Override
    public Duration pollInterval() {
        return BEFORE_ITERATORS_EXPIRE;
    }

    public TableFaults faults() {
        return faults;
    }

    /** From now on, instead of the faults so far. */
    public void meet(TableFaults wanted) {
        wanted.applyTo(database.faults());
        faults = wanted;
    }

    @Override
    public void close() {
        database.close();
    }
}
