package dev.cartwright.embedded.function;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The trace id of an event or a message: from its X-Ray header, or else from the {@code traceparent} in its JSON. */
public final class TraceIds {

    private static final Pattern TRACEPARENT =
            Pattern.compile("\"traceparent\"\\s*:\\s*\"00-([0-9a-f]{8})([0-9a-f]{24})-");

    private TraceIds() {}

    /** Empty if it has none. */
    public static String of(String header, String json) {
        return TraceHeader.parse(header).map(TraceHeader::root).orElseGet(() -> ofTraceparent(json));
    }

    private static String ofTraceparent(String json) {
        Matcher found = TRACEPARENT.matcher(json);
        return found.find() ? "1-" + found.group(1) + "-" + found.group(2) : "";
    }
}
