package dev.cartwright.dynamodb;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * How a database runs.
 *
 * @param folder where it keeps its data; empty for memory only
 * @param region named in ARNs and records
 * @param account named in ARNs, 12 digits
 * @param background whether a thread of its own does what is due, such as deletions by time to live; where not, the owner
 *     calls {@link DynamoDb#tick()}
 * @param forced whether a write is acknowledged only when the disk has it, so that it survives the machine's failure and not
 *     only the process's
 * @param streamBytes of the records that one stream keeps at most, by the sizes of their items; older ones are trimmed. A
 *     record is kept for a day otherwise
 * @param journalBytes how long the file of a folder becomes before its history is forgotten
 */
public record DynamoDbSettings(
        Optional<Path> folder,
        String region,
        String account,
        InstantSource clock,
        boolean background,
        boolean forced,
        long streamBytes,
        long journalBytes) {

    private static final long STREAM_BYTES = 64L * 1024 * 1024;
    private static final long JOURNAL_BYTES = 64L * 1024 * 1024;

    public static DynamoDbSettings inMemory() {
        return new DynamoDbSettings(
                Optional.empty(),
                "us-east-1",
                "000000000000",
                InstantSource.system(),
                true,
                false,
                STREAM_BYTES,
                JOURNAL_BYTES);
    }

    public static DynamoDbSettings in(Path folder) {
        return inMemory().withFolder(folder);
    }

    public DynamoDbSettings withFolder(Path value) {
        return new DynamoDbSettings(
                Optional.of(value), region, account, clock, background, forced, streamBytes, journalBytes);
    }

    public DynamoDbSettings withAddress(String newRegion, String newAccount) {
        return new DynamoDbSettings(
                folder, newRegion, newAccount, clock, background, forced, streamBytes, journalBytes);
    }

    /** A clock of the caller's, who also calls {@link DynamoDb#tick()}. */
    public DynamoDbSettings withClock(InstantSource value) {
        return new DynamoDbSettings(folder, region, account, value, false, forced, streamBytes, journalBytes);
    }

    public DynamoDbSettings withForcedWrites() {
        return new DynamoDbSettings(folder, region, account, clock, background, true, streamBytes, journalBytes);
    }

    public DynamoDbSettings withStreamBytes(long most) {
        return new DynamoDbSettings(folder, region, account, clock, background, forced, most, journalBytes);
    }

    /** @param least how long the file of a folder becomes before its history is forgotten */
    public DynamoDbSettings withJournalBytes(long least) {
        return new DynamoDbSettings(folder, region, account, clock, background, forced, streamBytes, least);
    }
}
