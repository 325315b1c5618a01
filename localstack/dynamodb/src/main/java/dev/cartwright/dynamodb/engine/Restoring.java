package dev.cartwright.dynamodb.engine;

import dev.cartwright.dynamodb.stream.StreamRecord;
import dev.cartwright.dynamodb.stream.Streams;
import dev.cartwright.dynamodb.table.Definition;
import dev.cartwright.dynamodb.table.Lag;
import dev.cartwright.dynamodb.table.Table;
import dev.cartwright.dynamodb.value.Document;
import dev.cartwright.dynamodb.value.Key;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Does again what a journal says was done before, and tells no journal of it. */
public final class Restoring {

    private final ConcurrentMap<String, Table> tables;
    private final Streams streams;
    private final ClientTokens tokens;

    Restoring(ConcurrentMap<String, Table> tables, Streams streams, ClientTokens tokens) {
        this.tables = tables;
        this.streams = streams;
        this.tokens = tokens;
    }

    public void define(Definition definition) {
        Table known = tables.get(definition.name());
        if (known == null) {
            tables.put(definition.name(), new Table(definition));
        } else {
            known.define(definition);
        }
        streams.define(definition);
    }

    public void drop(String name) {
        tables.remove(name);
        streams.close(name);
    }

    public void clear(String name) {
        table(name).clear();
        streams.clear(name);
    }

    public void item(String name, Document item) {
        Table table = table(name);
        table.apply(table.keyOf(item), null, item, Lag.NONE);
    }

    /** The change as it was, and is again. */
    public Change change(String name, Document keys, @Nullable Document after) {
        Table table = table(name);
        Key key = table.keyOf(keys);
        Document before = table.get(key);
        table.apply(key, before, after, Lag.NONE);
        return new Change(table, key, before, after);
    }

    public void records(Commit commit) {
        streams.restore(commit);
        if (commit.token() != null) {
            tokens.remember(commit.token(), commit.time());
        }
    }

    public void token(ClientToken token, Instant time) {
        tokens.remember(token, time);
    }

    public void record(String name, StreamRecord record) {
        streams.restore(name, record);
    }

    public void sequence(long next) {
        streams.continueAt(next);
    }

    private Table table(String name) {
        return Objects.requireNonNull(tables.get(name), name);
    }
}
