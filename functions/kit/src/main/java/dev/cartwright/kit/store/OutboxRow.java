package dev.cartwright.kit.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The messages of one commit, which wait in the table until they are on the bus. The row says all that its publisher needs,
 * because the stream may deliver the rows of one transaction apart. Rows are billed by begun KB, when they are written and when
 * they are deleted, so several messages share one.
 *
 * @param id the row's sort key, which sorts by time: that of the first message when it was written
 * @param messages one or more
 */
public record OutboxRow(String id, List<OutboxMessage> messages) {

    /** What the partition keys of all outbox rows start with: the filter of the stream's event source mapping. */
    public static final String PARTITION = "OUTBOX#";

    private static final int PARTITIONS = 4;

    /** A row takes 400 KB, and its keys and the names of its attributes count, too. */
    private static final int MOST_CHARACTERS = 100_000;

    public OutboxRow {
        messages = List.copyOf(messages);
    }

    /** The partitions that the rows are spread over. */
    public static List<String> partitions() {
        return IntStream.range(0, PARTITIONS).mapToObj(n -> PARTITION + n).toList();
    }

    /** The messages of one commit: in one row, if they fit. */
    public static List<OutboxRow> of(List<OutboxMessage> messages) {
        var rows = new ArrayList<OutboxRow>();
        int from = 0;
        int characters = 0;
        for (int n = 0; n < messages.size(); n++) {
            int length = messages.get(n).data().length();
            if (n > from && characters + length > MOST_CHARACTERS) {
                rows.add(row(messages.subList(from, n)));
                from = n;
                characters = 0;
            }
            characters += length;
        }
        if (!messages.isEmpty()) {
            rows.add(row(messages.subList(from, messages.size())));
        }
        return rows;
    }

    private static OutboxRow row(List<OutboxMessage> messages) {
        return new OutboxRow(messages.getFirst().id(), messages);
    }

    public Key key() {
        return new Key(PARTITION + Math.floorMod(id.hashCode(), PARTITIONS), id);
    }

    /** The same row with those of its messages that are still to be published. */
    public OutboxRow only(Set<String> ids) {
        return new OutboxRow(
                id,
                messages.stream().filter(message -> ids.contains(message.id())).toList());
    }

    /** A single message has attributes of its own, as each had before rows were shared. */
    public Row toRow() {
        OutboxMessage first = messages.getFirst();
        return messages.size() == 1 && first.id().equals(id) ? single(first) : shared();
    }

    private Row single(OutboxMessage message) {
        return Row.at(key().pk(), key().sk())
                .with("type", message.type())
                .with("subject", message.subject())
                .with("time", message.time())
                .with("traceparent", message.traceparent())
                .with("data", message.data());
    }

    /** Messages of one commit have one time and one trace. */
    private Row shared() {
        OutboxMessage first = messages.getFirst();
        return Row.at(key().pk(), key().sk())
                .with("at", first.time())
                .with("traceparent", first.traceparent())
                .with(
                        "messages",
                        AttributeValue.fromL(
                                messages.stream().map(OutboxRow::attribute).toList()));
    }

    private static AttributeValue attribute(OutboxMessage message) {
        return AttributeValue.fromM(Map.of(
                "id", AttributeValue.fromS(message.id()),
                "type", AttributeValue.fromS(message.type()),
                "subject", AttributeValue.fromS(message.subject()),
                "data", AttributeValue.fromS(message.data())));
    }

    public static OutboxRow of(Row row) {
        String id = row.text("sk");
        String traceparent = row.text("traceparent");
        if (!row.has("messages")) {
            return new OutboxRow(id, List.of(message(row, id, row.instant("time"), traceparent)));
        }
        Instant at = row.instant("at");
        return new OutboxRow(
                id,
                row.value("messages").l().stream()
                        .map(one -> Row.of(one.m()))
                        .map(one -> message(one, one.text("id"), at, traceparent))
                        .toList());
    }

    private static OutboxMessage message(Row row, String id, Instant time, String traceparent) {
        return new OutboxMessage(id, row.text("type"), row.text("subject"), time, traceparent, row.text("data"));
    }
}
