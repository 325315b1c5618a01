package dev.cartwright.embedded.function;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the level that a log line names itself. */
final class LogLevel {

    private static final int WITHIN = 200;

    /** In JSON anywhere near its beginning, otherwise as a word of its own. */
    private static final Pattern LEVEL = Pattern.compile(
            "\"level\"\\s*:\\s*\"(ERROR|WARN|INFO|DEBUG|TRACE)\"|(?<![\\w\"])(ERROR|WARN|INFO|DEBUG)(?:ING)?(?![\\w\"])");

    private LogLevel() {}

    static String of(String line) {
        Matcher level = LEVEL.matcher(line.substring(0, Math.min(line.length(), WITHIN)));
        if (!level.find()) {
            return "";
        }
        String named = level.group(1) == null ? level.group(2) : level.group(1);
        return named.equals("TRACE") ? "DEBUG" : named;
    }
}
