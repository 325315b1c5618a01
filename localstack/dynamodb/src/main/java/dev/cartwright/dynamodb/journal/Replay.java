package dev.cartwright.dynamodb.journal;

import dev.cartwright.dynamodb.engine.Restoring;
import java.time.Instant;

/** Does again what a journal tells. */
record Replay(Restoring database) {

    void entry(Decoder entry) {
        int tag = entry.tag();
        switch (tag) {
            case Entries.DEFINE -> database.define(Entries.definition(entry));
            case Entries.DROP -> database.drop(entry.text());
            case Entries.CLEAR -> database.clear(entry.text());
            case Entries.COMMIT -> database.records(Entries.commit(entry, database));
            case Entries.ITEM -> database.item(entry.text(), entry.document());
            case Entries.RECORD -> database.record(entry.text(), Entries.record(entry));
            case Entries.SEQUENCE -> database.sequence(entry.number());
            case Entries.TOKEN -> database.token(Entries.token(entry), Instant.ofEpochMilli(entry.number()));
            default -> throw new IllegalStateException("no entry has the tag " + tag);
        }
    }
}
