package dev.cartwright.dynamodb.journal;

import dev.cartwright.dynamodb.engine.Change;
import dev.cartwright.dynamodb.engine.ClientToken;
import dev.cartwright.dynamodb.engine.Commit;
import dev.cartwright.dynamodb.engine.Restoring;
import dev.cartwright.dynamodb.server.JsonReader;
import dev.cartwright.dynamodb.server.JsonWriter;
import dev.cartwright.dynamodb.stream.StreamRecord;
import dev.cartwright.dynamodb.stream.StreamRecord.Actor;
import dev.cartwright.dynamodb.table.Definition;
import dev.cartwright.dynamodb.value.Document;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
    static final int TOKEN = 8;

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

    static byte[] token(ClientToken token, Instant time) {
        return new Encoder()
                .tag(TOKEN)
                .text(token.text())
                .number(token.content())
                .number(time.toEpochMilli())
                .bytes();
    }

    static ClientToken token(Decoder entry) {
        return new ClientToken(entry.text(), (int) entry.number());
    }

    static byte[] commit(Commit commit) {
        ClientToken token = commit.token();
        Encoder entry = new Encoder()
                .tag(COMMIT)
                .flag(commit.actor() == Actor.TIME_TO_LIVE)
                .number(commit.time().toEpochMilli())
                .flag(token != null);
        if (token != null) {
            entry.text(token.text()).number(token.content());
        }
        entry.count(commit.changes().size());
        for (int i = 0; i < commit.sequences().length; i++) {
            Change change = commit.changes().get(i);
            Document after = change.after();
            entry.number(commit.sequences()[i])
                    .text(change.table().name())
                    .flag(after != null)
                    .document(after == null ? change.keys() : after);
        }
        return entry.bytes();
    }

    /** Does a commit again. */
    static Commit commit(Decoder entry, Restoring database) {
        Actor actor = entry.flag() ? Actor.TIME_TO_LIVE : Actor.CALLER;
        Instant time = Instant.ofEpochMilli(entry.number());
        ClientToken token = entry.flag() ? token(entry) : null;
        long[] sequences = new long[entry.count()];
        List<Change> changes = new ArrayList<>(sequences.length);
        for (int i = 0; i < sequences.length; i++) {
            sequences[i] = entry.number();
            String table = entry.text();
            boolean exists = entry.flag();
            Document document = entry.document();
            changes.add(database.change(table, document, exists ? document : null));
        }
        return new Commit(changes, sequences, actor, time, token);
    }
}
