package dev.cartwright.dynamodb;

import dev.cartwright.dynamodb.client.Api;
import dev.cartwright.dynamodb.client.InProcessClient;
import dev.cartwright.dynamodb.client.InProcessStreams;
import dev.cartwright.dynamodb.engine.Address;
import dev.cartwright.dynamodb.engine.Database;
import dev.cartwright.dynamodb.journal.FileJournal;
import dev.cartwright.dynamodb.server.Answer;
import dev.cartwright.dynamodb.server.DynamoDbServer;
import dev.cartwright.dynamodb.server.WireProtocol;
import dev.cartwright.dynamodb.stream.RecordView;
import dev.cartwright.dynamodb.stream.Streams;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** A DynamoDB of one's own, in this process: with a client that needs no network, and with a server for all others. */
public final class DynamoDb implements AutoCloseable {

    private final Faults faults;
    private final Database database;
    private final Api api;
    private final WireProtocol protocol;
    private final AutoCloseable background;
    private final Optional<FileJournal> journal;

    private DynamoDb(DynamoDbSettings settings) {
        this.faults = new Faults();
        var address = new Address(settings.region(), settings.account());
        var streams = new Streams(address, faults, settings.streamBytes());
        this.database = new Database(address, settings.clock(), streams, faults);
        this.journal = settings.folder()
                .map(folder ->
                        FileJournal.open(folder, settings.forced(), settings.journalBytes(), database.restoring()));
        journal.ifPresent(database::keepIn);
        this.api = new Api(database, faults, UUID::randomUUID);
        this.protocol = new WireProtocol(api);
        this.background = settings.background() ? Background.start(this::tick) : () -> {};
    }

    /** New and empty, gone with the process. */
    public static DynamoDb inMemory() {
        return start(DynamoDbSettings.inMemory());
    }

    /** With what the folder holds; a new folder is created. */
    public static DynamoDb open(Path folder) {
        return start(DynamoDbSettings.in(folder));
    }

    public static DynamoDb start(DynamoDbSettings settings) {
        return new DynamoDb(settings);
    }

    /** Calls the database directly. Closing it closes nothing. */
    public DynamoDbClient client() {
        return new InProcessClient(api);
    }

    /** Calls the database directly. Closing it closes nothing. */
    public DynamoDbStreamsClient streams() {
        return new InProcessStreams(api);
    }

    /**
     * Serves the AWS wire protocol on loopback.
     *
     * @param port 0 for any that is free
     */
    public DynamoDbServer serve(int port) {
        return DynamoDbServer.start(protocol, port);
    }

    /**
     * Answers a request of the AWS wire protocol, for a server of the caller's.
     *
     * @param target the header {@code X-Amz-Target}
     * @param body JSON
     */
    public Answer answer(String target, byte[] body) {
        return protocol.answer(target, body);
    }

    /**
     * Tells of every record of a table's stream in its order, without polling. It is called by the thread that writes, before
     * the write is answered and while no other write can happen: hand the record over and return.
     */
    public AutoCloseable listen(String table, Consumer<Record> listener) {
        return database.streams()
                .listen(
                        table,
                        (stream, record) -> listener.accept(RecordView.of(
                                record, stream.view(), database.address().region())));
    }

    /** Calls after every record of a table's stream, as {@link #listen} does, for whoever then reads the stream. */
    public AutoCloseable whenWritten(String table, Runnable listener) {
        return database.streams().listen(table, (_, _) -> listener.run());
    }

    public Faults faults() {
        return faults;
    }

    public List<String> tables() {
        return List.copyOf(database.tables().keySet());
    }

    /** Removes all items of a table and all records of its stream, without a record of that. */
    public void clear(String table) {
        database.clear(database.table(table));
    }

    /** Does what is due by the clock. A database with a background thread does so by itself. */
    public void tick() {
        database.expire(database.now().minus(faults.ttlDelay()));
        database.releaseStreams();
        database.compact();
    }

    @Override
    public void close() {
        try {
            background.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        journal.ifPresent(FileJournal::close);
    }

    /** How often what is due is done. */
    static final Duration TICK = Duration.ofMillis(100);
}
