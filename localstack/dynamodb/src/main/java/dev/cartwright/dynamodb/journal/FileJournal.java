package dev.cartwright.dynamodb.journal;

import dev.cartwright.dynamodb.engine.Commit;
import dev.cartwright.dynamodb.engine.Database;
import dev.cartwright.dynamodb.engine.Journal;
import dev.cartwright.dynamodb.engine.Restoring;
import dev.cartwright.dynamodb.table.Definition;
import dev.cartwright.dynamodb.table.Table;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps a database in a folder. An entry is written before its change is seen, so it survives the process; where writes are
 * forced, those that wait at the same time share one call to the disk.
 */
public final class FileJournal implements Journal, AutoCloseable {

    private static final int HISTORY = 4;

    private final Folder folder;
    private final boolean forced;
    private final long small;
    private final ReentrantLock forcing = new ReentrantLock();
    private volatile JournalFile file;
    private final AtomicLong appended = new AtomicLong();
    private volatile long kept;

    /** How long the file was when its history was last forgotten; 0 where that was before the start. */
    private long compacted;

    private FileJournal(Folder folder, boolean forced, long small, JournalFile file) {
        this.folder = folder;
        this.forced = forced;
        this.small = small;
        this.file = file;
    }

    /**
     * Takes the folder for itself, and tells the database what it holds.
     *
     * @param small how long the file becomes before its history is forgotten
     */
    public static FileJournal open(Path path, boolean forced, long small, Restoring restoring) {
        Folder folder = Folder.take(path);
        Replay replay = new Replay(restoring);
        JournalFile file = folder.newest()
                .map(found -> JournalFile.open(found, replay::entry))
                .orElseGet(() -> folder.replace(_ -> {}));
        return new FileJournal(folder, forced, small, file);
    }

    @Override
    public void define(Definition definition) {
        append(Entries.define(definition));
    }

    @Override
    public void drop(String table) {
        append(Entries.ofTable(Entries.DROP, table));
    }

    @Override
    public void clear(String table) {
        append(Entries.ofTable(Entries.CLEAR, table));
    }

    @Override
    public void append(Commit commit) {
        append(Entries.commit(commit));
    }

    private void append(byte[] entry) {
        file.append(entry);
        appended.incrementAndGet();
    }

    @Override
    public void await() {
        long mine = appended.get();
        if (!forced || kept >= mine) {
            return;
        }
        forcing.lock();
        try {
            if (kept < mine) {
                long all = appended.get();
                file.force();
                kept = all;
            }
        } finally {
            forcing.unlock();
        }
    }

    @Override
    public void compact(Database database) {
        if (file.size() < Math.max(small, HISTORY * compacted)) {
            return;
        }
        forcing.lock();
        try {
            JournalFile old = file;
            file = folder.replace(fresh -> write(database, fresh));
            old.close();
            compacted = file.size();
        } finally {
            forcing.unlock();
        }
    }

    private static void write(Database database, JournalFile fresh) {
        for (Table table : database.tables().values()) {
            fresh.append(Entries.define(table.definition()));
            table.sorted().values().forEach(slot -> fresh.append(Entries.item(table.name(), slot.item())));
            database.streams()
                    .records(table.name())
                    .forEach(record -> fresh.append(Entries.record(table.name(), record)));
        }
        database.forEachToken((token, time) -> fresh.append(Entries.token(token, time)));
        fresh.append(Entries.sequence(database.streams().end()));
        fresh.force();
    }

    @Override
    public void close() {
        file.close();
        folder.close();
    }
}
