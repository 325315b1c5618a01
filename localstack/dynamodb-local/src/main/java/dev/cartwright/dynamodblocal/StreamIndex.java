package dev.cartwright.dynamodblocal;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import com.almworks.sqlite4java.SQLiteJob;
import com.almworks.sqlite4java.SQLiteQueue;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/**
 * Adds indexes to DynamoDB Local's SQLite database. Every operation on a table with a stream looks for the stream's first
 * record, and every read of a stream for its shard's first. Without an index both scan the records of all older streams, so
 * each operation became slower with the number of writes to other tables.
 */
final class StreamIndex extends SQLiteJob<Boolean> {

    private static final String INDEXES = """
            CREATE INDEX IF NOT EXISTS cartwright_streams ON us (StreamID);
            CREATE INDEX IF NOT EXISTS cartwright_shards ON us (ShardID)""";

    private StreamIndex() {}

    /**
     * Reports on standard error if another version of DynamoDB Local has another database; everything works without the
     * indexes.
     */
    static void addTo(Object proxy) {
        try {
            queueOf(proxy).execute(new StreamIndex()).complete();
        } catch (ReflectiveOperationException | RuntimeException unknown) {
            System.err.println("no index on streams: " + unknown);
        }
    }

    @Override
    protected Boolean job(SQLiteConnection connection) throws SQLiteException {
        connection.exec(INDEXES);
        return true;
    }

    private static SQLiteQueue queueOf(Object proxy) throws ReflectiveOperationException {
        Object handler = field(field(proxy, "serverHandler"), "primaryHandler");
        Method open = handler.getClass().getDeclaredMethod("getHandler", String.class);
        open.setAccessible(true);
        Object database = open.invoke(handler, "local");
        return (SQLiteQueue) field(field(database, "dbAccess"), "queue");
    }

    private static Object field(Object owner, String name) throws ReflectiveOperationException {
        for (Class<?> type = owner.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    field.setAccessible(true);
                    return field.get(owner);
                }
            }
        }
        throw new NoSuchFieldException(owner.getClass().getName() + "." + name);
    }
}
