package dev.cartwright.embedded.function;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * X-Ray's {@code X-Amzn-Trace-Id}: {@code Root=1-67891233-abcdef012345678912345678;Parent=53995c3f42cd8ad8;Sampled=1}.
 *
 * @param root the trace id
 * @param parent the calling segment's id; empty at the beginning of a trace
 * @param sampled {@code "1"}, {@code "0"} or empty if undecided
 */
public record TraceHeader(String root, String parent, String sampled) {

    private static final int LONGEST_ROOT = 64;

    /** Parses a header; empty without a root, or with one that is too long for a trace id. */
    public static Optional<TraceHeader> parse(String header) {
        String root = "";
        String parent = "";
        String sampled = "";
        for (String field : header.split(";", -1)) {
            int at = field.indexOf('=');
            String value = at < 0 ? "" : field.substring(at + 1).strip();
            switch (at < 0 ? "" : field.substring(0, at).strip().toLowerCase(Locale.ROOT)) {
                case "root" -> root = value;
                case "parent" -> parent = value;
                case "sampled" -> sampled = value;
                default -> {} // Self and Lineage are not ours to keep
            }
        }
        return root.isEmpty() || root.length() > LONGEST_ROOT
                ? Optional.empty()
                : Optional.of(new TraceHeader(root, parent, sampled));
    }

    /** Begins a trace. */
    public static TraceHeader begin(Instant now, boolean sampled) {
        String root = "1-%08x-%s".formatted(now.getEpochSecond(), hex(12));
        return new TraceHeader(root, "", sampled ? "1" : "0");
    }

    public TraceHeader withSampled(boolean decision) {
        return new TraceHeader(root, parent, decision ? "1" : "0");
    }

    public TraceHeader withParent(String segment) {
        return new TraceHeader(root, segment, sampled);
    }

    /** Generates a segment id. */
    public static String segmentId() {
        return hex(8);
    }

    private static String hex(int bytes) {
        byte[] random = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    @Override
    public String toString() {
        return "Root=" + root
                + (parent.isEmpty() ? "" : ";Parent=" + parent)
                + (sampled.isEmpty() ? "" : ";Sampled=" + sampled);
    }
}
