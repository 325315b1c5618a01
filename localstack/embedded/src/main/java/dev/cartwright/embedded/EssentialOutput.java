package dev.cartwright.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The lines of functions that a reader must see: what is no JSON, such as a stack trace, and log lines of warnings and errors.
 * Metrics and the log line of each request are left out.
 */
final class EssentialOutput extends OutputStream {

    /** The function's name and trace in brackets, then a JSON object. */
    private static final Pattern JSON = Pattern.compile("\\[[^]]*] \\{.*}");

    private static final Pattern ALARMING = Pattern.compile("\"level\":\"(?:WARN|ERROR|FATAL)");

    private final OutputStream behind;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    EssentialOutput(OutputStream behind) {
        this.behind = behind;
    }

    @Override
    public synchronized void write(int one) throws IOException {
        line.write(one);
        if (one == '\n') {
            String text = line.toString(StandardCharsets.UTF_8);
            if (!JSON.matcher(text.strip()).matches() || ALARMING.matcher(text).find()) {
                line.writeTo(behind);
                behind.flush();
            }
            line.reset();
        }
    }
}
