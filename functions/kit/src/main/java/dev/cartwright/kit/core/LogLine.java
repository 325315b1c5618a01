package dev.cartwright.kit.core;

import dev.cartwright.kit.value.Unavailable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * The log line of one piece of work: named facts as JSON. Of an exception it contains types and stack frames, never the
 * message, because that may quote customer data.
 */
public final class LogLine {

    private static final int FRAMES = 8;

    private final Map<String, Object> facts = new LinkedHashMap<>();
    private boolean defective;

    /** Adds a fact; never a body, a token, a card or an address. */
    public LogLine with(String name, Object value) {
        facts.put(name, value);
        return this;
    }

    /** Adds an exception. */
    public LogLine with(Throwable failure) {
        defective |= !(failure instanceof Unavailable);
        facts.put("level", "ERROR");
        facts.put("failure", causes(failure));
        return this;
    }

    /** Whether there was a failure other than another service's outage. */
    public boolean reportsDefect() {
        return defective;
    }

    private static List<String> causes(Throwable failure) {
        var lines = new ArrayList<String>();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            lines.add(name(cause));
            List.of(cause.getStackTrace()).stream()
                    .limit(FRAMES)
                    .forEach(frame -> lines.add("  at " + frame.getClassName() + "." + frame.getMethodName() + ":"
                            + frame.getLineNumber()));
        }
        return lines;
    }

    private static String name(Throwable cause) {
        String code = cause instanceof AwsServiceException answer && answer.awsErrorDetails() != null
                ? " " + answer.awsErrorDetails().errorCode()
                : "";
        return cause.getClass().getName() + code;
    }

    @Override
    public String toString() {
        return Json.write(facts);
    }
}
