package dev.cartwright.dynamodb.journal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/**
 * A file of entries, each with its length and a checksum. What was not written whole, because the process ended while it
 * wrote, is recognized at the end and cut off: nobody was told that it is kept.
 */
final class JournalFile implements AutoCloseable {

    private static final byte[] MAGIC = {'C', 'W', 'D', 'Y', 'N', 'A', 0, 1};
    private static final int FRAME = 8;
    private static final int LARGEST = 64 * 1024 * 1024;

    private final FileChannel channel;
    private long size;

    private JournalFile(FileChannel channel, long size) {
        this.channel = channel;
        this.size = size;
    }

    static JournalFile create(Path file) {
        try {
            FileChannel channel = FileChannel.open(
                    file,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            channel.write(ByteBuffer.wrap(MAGIC));
            return new JournalFile(channel, MAGIC.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Shows every entry, then is open for more. */
    static JournalFile open(Path file, Consumer<Decoder> entries) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
            long end = replay(channel, file, entries);
            channel.truncate(end);
            channel.position(end);
            return new JournalFile(channel, end);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long replay(FileChannel channel, Path file, Consumer<Decoder> entries) throws IOException {
        try (Frames frames = new Frames(channel)) {
            byte[] magic = frames.read(MAGIC.length);
            if (!Arrays.equals(magic, MAGIC)) {
                throw new IllegalStateException(
                        file + " is not of this version: keep it, and start with an empty folder");
            }
            long end = MAGIC.length;
            byte[] entry = frames.next();
            while (entry.length > 0) {
                entries.accept(new Decoder(ByteBuffer.wrap(entry)));
                end += FRAME + entry.length;
                entry = frames.next();
            }
            return end;
        }
    }

    /** Reads a file from its start, buffered. */
    private record Frames(DataInputStream input) implements AutoCloseable {

        private static final byte[] NONE = {};

        Frames(FileChannel channel) throws IOException {
            this(new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel.position(0)), 1 << 20)));
        }

        byte[] read(int length) throws IOException {
            return input.readNBytes(length);
        }

        /** Empty at the end, and where an entry is torn. */
        byte[] next() throws IOException {
            byte[] frame = input.readNBytes(FRAME);
            if (frame.length < FRAME) {
                return NONE;
            }
            ByteBuffer header = ByteBuffer.wrap(frame);
            int length = header.getInt();
            int checksum = header.getInt();
            if (length <= 0 || length > LARGEST) {
                return NONE;
            }
            byte[] entry = input.readNBytes(length);
            return entry.length == length && checksum(entry) == checksum ? entry : NONE;
        }

        /** The channel is read on. */
        @Override
        public void close() {}
    }

    private static int checksum(byte[] entry) {
        CRC32 checksum = new CRC32();
        checksum.update(entry);
        return (int) checksum.getValue();
    }

    void append(byte[] entry) {
        ByteBuffer framed = ByteBuffer.allocate(FRAME + entry.length);
        framed.putInt(entry.length).putInt(checksum(entry)).put(entry).flip();
        try {
            while (framed.hasRemaining()) {
                channel.write(framed);
            }
            size += framed.limit();
        } catch (IOException e) {
            forgetHalf();
            throw new UncheckedIOException(e);
        }
    }

    /** A disk that is full must not leave half an entry between whole ones. */
    private void forgetHalf() {
        try {
            channel.truncate(size).position(size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long size() {
        return size;
    }

    void force() {
        try {
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
