package dev.cartwright.dynamodb.journal;

import dev.cartwright.dynamodb.engine.Database;

/** Does again what a journal tells. */
record Replay(Database.Restoring database) {

    void entry(Decoder entry) {
        int tag = entry.tag();
        switch (tag) {
            case Entries.DEFINE -> database.define(Entries.definition(entry));
            case Entries.DROP -> database.drop(entry.text());
            case Entries.CLEAR -> database.clear(entry.text());
            case Entries.COMMIT -> commit(Entries.commit(entry));
            case Entries.ITEM -> database.item(entry.text(), entry.document());
            case Entries.RECORD -> database.record(entry.text(), Entries.record(entry));
            case Entries.SEQUENCE -> database.sequence(entry.number());
            default -> throw new IllegalStateException("no entry has the tag " + tag);
        }
    }

    private void commit(Entries.Commit commit) {
        database.sequence(commit.sequence());
        commit.changes()
                .forEach(done -> database.change(
                        done.table(), done.keys(), done.after(), commit.actor(), commit.time()));
    }
}
