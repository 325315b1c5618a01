package dev.cartwright.embedded.function;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads lines of bounded length; the rest of a longer one follows as another line, as in CloudWatch Logs. */
final class OutputLines implements AutoCloseable {

    private static final int LONGEST = 256 * 1024;

    private final BufferedReader reader;
    private final StringBuilder line = new StringBuilder();

    OutputLines(InputStream output) {
        this.reader = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8));
    }

    /** Null at the end. */
    @Nullable
    String next() throws IOException {
        line.setLength(0);
        int character = reader.read();
        if (character < 0) {
            return null;
        }
        while (character >= 0 && character != '\n' && line.length() < LONGEST) {
            if (character != '\r') {
                line.append((char) character);
            }
            character = reader.read();
        }
        if (character >= 0 && character != '\n') {
            line.append((char) character);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
