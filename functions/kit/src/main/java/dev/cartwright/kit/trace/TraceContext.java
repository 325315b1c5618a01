package dev.cartwright.kit.trace;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The position of a piece of work in a trace, in X-Ray's terms.
 *
 * @param root {@code 1-5759e988-bd862e3fe1be46a994272793}; empty without a trace
 * @param parent the id of the segment that caused the work, 16 hex digits; empty when unknown
 */
public record TraceContext(String root, String parent, boolean sampled) {

    /** No trace. */
    public static final TraceContext NONE = new TraceContext("", "", false);

    private static final Pattern ROOT = Pattern.compile("Root=(1-[0-9a-f]{8}-[0-9a-f]{24})");
    private static final Pattern PARENT = Pattern.compile("Parent=([0-9a-f]{16})");
    private static final Pattern TRACEPARENT =
            Pattern.compile("00-([0-9a-f]{8})([0-9a-f]{24})-([0-9a-f]{16})-([0-9a-f]{2})");

    /** Parses {@code X-Amzn-Trace-Id}; an invalid value gives {@link #NONE}. */
    public static TraceContext ofHeader(String header) {
        Matcher root = ROOT.matcher(header);
        if (!root.find()) {
            return NONE;
        }
        Matcher parent = PARENT.matcher(header);
        return new TraceContext(root.group(1), parent.find() ? parent.group(1) : "", header.contains("Sampled=1"));
    }

    /** Parses a W3C {@code traceparent}, as in message envelopes; an invalid value gives {@link #NONE}. */
    public static TraceContext ofTraceparent(String traceparent) {
        Matcher parts = TRACEPARENT.matcher(traceparent);
        if (!parts.matches()) {
            return NONE;
        }
        boolean sampled = (Integer.parseInt(parts.group(4), 16) & 1) == 1;
        return new TraceContext("1-" + parts.group(1) + "-" + parts.group(2), parts.group(3), sampled);
    }

    public boolean exists() {
        return !root.isEmpty();
    }

    public String toHeader() {
        return "Root=" + root + (parent.isEmpty() ? "" : ";Parent=" + parent) + ";Sampled=" + (sampled ? "1" : "0");
    }

    public String toTraceparent() {
        if (!exists()) {
            return "";
        }
        String id = root.substring(2).replace("-", "");
        return "00-" + id + "-" + (parent.isEmpty() ? "0000000000000001" : parent) + (sampled ? "-01" : "-00");
    }
}
