package dev.cartwright.dynamodb.journal;

import dev.cartwright.dynamodb.engine.Change;
import dev.cartwright.dynamodb.server.JsonReader;
import dev.cartwright.dynamodb.server.JsonWriter;
import dev.cartwright.dynamodb.stream.StreamRecord;
import dev.cartwright.dynamodb.stream.StreamRecord.Actor;
import dev.cartwright.dynamodb.table.Definition;
import dev.cartwright.dynamodb.value.Document;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

/** The kinds of entries in a journal. */
final class Entries {

    static final int DEFINE = 1;
    static final int DROP = 2;
    static final int CLEAR = 3;
    static final int COMMIT = 4;
    static final int ITEM = 5;
    static final int RECORD = 6;
    static final int SEQUENCE = 7;

    private Entries() {}

    static byte[] define(Definition definition) {
        return new Encoder()
                .tag(DEFINE)
                .raw(JsonWriter.write(definition.request()))
                .text(definition.id())
                .number(definition.created().toEpochMilli())
                .optionalText(definition.ttlAttribute())
                .optionalText(definition.streamLabel())
                .bytes();
    }

    static Definition definition(Decoder entry) {
        return new Definition(
                (CreateTableRequest) JsonReader.read(entry.raw(), CreateTableRequest.builder()),
                entry.text(),
                Instant.ofEpochMilli(entry.number()),
                entry.optionalText(),
                entry.optionalText());
    }

    static byte[] ofTable(int tag, String table) {
        return new Encoder().tag(tag).text(table).bytes();
    }

    static byte[] item(String table, Document item) {
        return new Encoder().tag(ITEM).text(table).document(item).bytes();
    }

    static byte[] sequence(long next) {
        return new Encoder().tag(SEQUENCE).number(next).bytes();
    }

    static byte[] record(String table, StreamRecord record) {
        return new Encoder()
                .tag(RECORD)
                .text(table)
                .number(record.sequence())
                .document(record.keys())
                .optionalDocument(record.before())
                .optionalDocument(record.after())
                .flag(record.actor() == Actor.TIME_TO_LIVE)
                .number(record.time().toEpochMilli())
                .bytes();
    }

    /** Behind the table's name. */
    static StreamRecord record(Decoder entry) {
        long sequence = entry.number();
        Document keys = entry.document();
        Document before = entry.optionalDocument();
        Document after = entry.optionalDocument();
        Actor actor = entry.flag() ? Actor.TIME_TO_LIVE : Actor.CALLER;
        Instant time = Instant.ofEpochMilli(entry.number());
        return new StreamRecord(sequence, keys, before, after, actor, time, time);
    }

    static byte[] commit(List<Change> changes, Actor actor, Instant time, long sequence) {
        Encoder entry = new Encoder()
                .tag(COMMIT)
                .flag(actor == Actor.TIME_TO_LIVE)
                .number(time.toEpochMilli())
                .number(sequence)
                .count(changes.size());
        for (Change change : changes) {
            Document after = change.after();
            Document left = after == null
                    ? change.table().keyAttributes(Objects.requireNonNull(change.before()))
                    : after;
            entry.text(change.table().name()).flag(after != null).document(left);
        }
        return entry.bytes();
    }

    /**
     * What a commit did.
     *
     * @param keys an item that has the key
     */
    record Done(String table, Document keys, @Nullable Document after) {}

    /** The commit's actor, time and first sequence, and what it did. */
    record Commit(Actor actor, Instant time, long sequence, List<Done> changes) {}

    static Commit commit(Decoder entry) {
        Actor actor = entry.flag() ? Actor.TIME_TO_LIVE : Actor.CALLER;
        Instant time = Instant.ofEpochMilli(entry.number());
        long sequence = entry.number();
        List<Done> changes = new ArrayList<>();
        for (int left = entry.count(); left > 0; left--) {
            String table = entry.text();
            boolean exists = entry.flag();
            Document document = entry.document();
            changes.add(new Done(table, document, exists ? document : null));
        }
        return new Commit(actor, time, sequence, changes);
    }
}
