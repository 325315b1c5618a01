package dev.cartwright.dynamodblocal;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import com.almworks.sqlite4java.SQLiteJob;
import com.almworks.sqlite4java.SQLiteQueue;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/**
 * Indexes that DynamoDB Local lacks in its own SQLite database. With every operation on a table that has a stream it asks for the
 * stream's first record, with every look at a stream for its shard's first, and finds them by reading the records of all other
 * streams before: each operation on a table costs more, the more was written to other tables.
 */
final class StreamIndex extends SQLiteJob<Boolean> {

    private static final String INDEXES = """
            CREATE INDEX IF NOT EXISTS cartwright_streams ON us (StreamID);
            CREATE INDEX IF NOT EXISTS cartwright_shards ON us (ShardID)""";

    private StreamIndex() {}

    /** Says on the standard error where another version of DynamoDB Local keeps its database elsewhere; it works without. */
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
