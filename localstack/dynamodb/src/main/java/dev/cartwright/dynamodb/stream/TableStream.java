package dev.cartwright.dynamodb.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** The stream of one table since it was switched on: one shard, whose records are kept for a day, and fewer where they are many. */
public final class TableStream {

    private static final Duration KEPT = Duration.ofHours(24);

    private final String table;
    private final String arn;
    private final String label;
    private final StreamViewType view;
    private final List<KeySchemaElement> keySchema;
    private final Instant created;
    private final long first;
    private final ConcurrentSkipListMap<Long, StreamRecord> records = new ConcurrentSkipListMap<>();
    private final ArrayDeque<StreamRecord> byAge = new ArrayDeque<>();
    private final long mostBytes;
    private long bytes;
    private volatile boolean open = true;
    private volatile long trimmed;

    TableStream(
            String table,
            String arn,
            String label,
            StreamViewType view,
            List<KeySchemaElement> keySchema,
            Instant created,
            long first,
            long mostBytes) {
        this.table = table;
        this.arn = arn;
        this.label = label;
        this.view = view;
        this.keySchema = keySchema;
        this.created = created;
        this.first = first;
        this.mostBytes = mostBytes;
    }

    public String table() {
        return table;
    }

    public String arn() {
        return arn;
    }

    public String label() {
        return label;
    }

    public StreamViewType view() {
        return view;
    }

    public List<KeySchemaElement> keySchema() {
        return keySchema;
    }

    public Instant created() {
        return created;
    }

    /** The sequence that the shard began with. */
    public long first() {
        return first;
    }

    /** Whether more records may come. */
    public boolean open() {
        return open;
    }

    void close() {
        open = false;
    }

    public String shard() {
        return "shardId-%020d-%08x".formatted(created.toEpochMilli(), label.hashCode());
    }

    void append(StreamRecord record) {
        records.put(record.sequence(), record);
        byAge.add(record);
        bytes += record.bytes();
        while (bytes > mostBytes
                || byAge.getFirst().time().isBefore(record.time().minus(KEPT))) {
            StreamRecord oldest = byAge.removeFirst();
            records.remove(oldest.sequence());
            bytes -= oldest.bytes();
            trimmed = Math.max(trimmed, oldest.sequence());
        }
    }

    void clear() {
        records.clear();
        byAge.clear();
        bytes = 0;
    }

    /** The sequence of the newest record that was trimmed. */
    public long trimmed() {
        return trimmed;
    }

    /** The sequence after the newest record. */
    public long end() {
        var last = records.lastEntry();
        return last == null ? 0 : last.getKey() + 1;
    }

    /** Records from that sequence on and before the other which readers may see at that moment, in order. */
    public List<StreamRecord> read(long from, long to, int limit, Instant now) {
        List<StreamRecord> found = new ArrayList<>();
        for (StreamRecord record : records.tailMap(from, true).values()) {
            if (found.size() == limit
                    || record.sequence() >= to
                    || record.visible().isAfter(now)) {
                break;
            }
            found.add(record);
        }
        return found;
    }

    /** All records that are kept. */
    public List<StreamRecord> all() {
        return List.copyOf(records.values());
    }
}
