package dev.cartwright.embedded.events;

import dev.cartwright.embedded.wire.JsonTrees;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** One entry of {@code PutEvents}; absent texts are empty. */
record PutEventsEntry(
        String bus,
        String source,
        String detailType,
        String detail,
        List<String> resources,
        Optional<Instant> time,
        String traceHeader) {

    static PutEventsEntry of(JsonNode entry, String callersTrace) {
        String trace = text(entry, "TraceHeader");
        return new PutEventsEntry(
                text(entry, "EventBusName"),
                text(entry, "Source"),
                text(entry, "DetailType"),
                text(entry, "Detail"),
                entry.path("Resources").valueStream().map(JsonNode::asString).toList(),
                entry.hasNonNull("Time")
                        ? Optional.of(
                                Instant.ofEpochMilli((long) (entry.path("Time").asDouble() * 1000)))
                        : Optional.empty(),
                trace.isEmpty() ? callersTrace : trace);
    }

    /** The size by AWS's rules. */
    int bytes() {
        return (time.isPresent() ? 14 : 0)
                + bytes(source)
                + bytes(detailType)
                + bytes(detail)
                + resources.stream().mapToInt(PutEventsEntry::bytes).sum();
    }

    /** AWS's error for this entry; empty if it is valid. */
    Optional<Refusal> refusal() {
        if (source.isEmpty()) {
            return Optional.of(Refusal.missing("Source"));
        }
        if (detailType.isEmpty()) {
            return Optional.of(Refusal.missing("DetailType"));
        }
        if (detail.isEmpty()) {
            return Optional.of(Refusal.missing("Detail"));
        }
        if (source.startsWith("aws.")) {
            return Optional.of(new Refusal("NotAuthorizedForSourceException", "Not authorized for the source."));
        }
        return isObject(detail)
                ? Optional.empty()
                : Optional.of(new Refusal("MalformedDetail", "Detail is malformed."));
    }

    /** An entry's error. */
    record Refusal(String code, String message) {

        static Refusal missing(String parameter) {
            return new Refusal(
                    "InvalidArgument",
                    "Parameter " + parameter + " is not valid. Reason: " + parameter + " is a required argument.");
        }

        JsonNode toJson() {
            return JsonTrees.object().put("ErrorCode", code).put("ErrorMessage", message);
        }
    }

    private static boolean isObject(String json) {
        try {
            return JsonTrees.parse(json).isObject();
        } catch (JacksonException e) {
            return false;
        }
    }

    private static String text(JsonNode entry, String name) {
        return entry.path(name).asString("");
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
