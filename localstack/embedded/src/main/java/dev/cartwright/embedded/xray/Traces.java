package dev.cartwright.embedded.xray;

import dev.cartwright.embedded.wire.JsonTrees;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The segments of the last traces, in memory. */
public final class Traces {

    private static final int KEPT_TRACES = 1000;
    private static final int KEPT_SEGMENTS = 500;
    private static final Pattern TRACE_ID = Pattern.compile("\"trace_id\"\\s*:\\s*\"([^\"]+)\"");

    private final Map<String, List<String>> segments = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<String>> eldest) {
            return size() > KEPT_TRACES;
        }
    };

    /** Stores a segment document; one without a trace id is dropped, as by the X-Ray daemon. */
    public synchronized void add(String document) {
        Matcher id = TRACE_ID.matcher(document);
        if (id.find()) {
            List<String> trace = segments.computeIfAbsent(id.group(1), unknown -> new ArrayList<>());
            if (trace.size() < KEPT_SEGMENTS) {
                trace.add(document);
            }
        }
    }

    /** Segments and independent subsegments in the order of arrival; empty for an unknown trace. */
    public List<JsonNode> trace(String id) {
        return documents(id).stream().map(JsonTrees::parse).toList();
    }

    /** The newest last. */
    public synchronized List<String> ids() {
        return List.copyOf(segments.keySet());
    }

    synchronized List<String> documents(String id) {
        return List.copyOf(segments.getOrDefault(id, List.of()));
    }
}
