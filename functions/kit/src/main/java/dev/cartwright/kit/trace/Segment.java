package dev.cartwright.kit.trace;

import java.io.StringWriter;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A segment, or a subsegment of one, until it ends and becomes a document.
 *
 * @see <a href="https://docs.aws.amazon.com/xray/latest/devguide/xray-api-segmentdocuments.html">X-Ray segment documents</a>
 */
final class Segment {

    /** Further ones are sent by themselves: a document has to fit into a datagram of 64 KB. */
    private static final int SUBSEGMENTS_WITHIN = 40;

    private static final JsonFactory JSON = new JsonFactory();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String name;
    private final String id;
    private final TraceContext parent;
    private final @Nullable Segment outer;
    private final String namespace;
    private final Instant started;
    private final Map<String, String> aws = new LinkedHashMap<>();
    private final List<String> within = new ArrayList<>();
    private int status;
    private @Nullable Class<?> failure;

    private Segment(String name, TraceContext parent, @Nullable Segment outer, String namespace, Instant started) {
        this.name = name;
        this.id = parent.sampled() ? newId() : "";
        this.parent = parent;
        this.outer = outer;
        this.namespace = namespace;
        this.started = started;
    }

    static Segment below(TraceContext parent, String name, Instant started) {
        return new Segment(name, parent, null, "", started);
    }

    /** @param kind {@code aws} for a call of an AWS service, {@code remote} for one of anybody else */
    Segment call(String callee, String kind, Instant now) {
        return new Segment(callee, context(), this, kind, now);
    }

    private static String newId() {
        var bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** What goes along with whatever this work sends. */
    TraceContext context() {
        return new TraceContext(parent.root(), id, parent.sampled());
    }

    /** A fact of an AWS call: {@code operation}, {@code region}, {@code request_id}. */
    void aws(String fact, @Nullable String value) {
        if (value != null) {
            aws.put(fact, value);
        }
    }

    void status(int code) {
        status = code;
    }

    void fail(Class<?> type) {
        failure = type;
    }

    void end(Instant now, Consumer<String> daemon) {
        if (!parent.sampled()) {
            return;
        }
        if (outer != null && outer.within.size() < SUBSEGMENTS_WITHIN) {
            outer.within.add(document(now, false));
        } else {
            daemon.accept(document(now, true));
        }
    }

    private String document(Instant now, boolean alone) {
        var text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("name", name);
            json.writeStringProperty("id", id);
            if (alone) {
                writePlace(json);
            }
            json.writeName("start_time").writeNumber(seconds(started));
            json.writeName("end_time").writeNumber(seconds(now));
            writeCall(json);
            writeFailure(json);
            writeWithin(json);
            json.writeEndObject();
        }
        return text.toString();
    }

    private static String seconds(Instant time) {
        return time.getEpochSecond() + "."
                + String.valueOf(1_000_000 + time.getNano() / 1_000).substring(1);
    }

    private void writePlace(JsonGenerator json) {
        if (outer != null) {
            json.writeStringProperty("type", "subsegment");
        }
        json.writeStringProperty("trace_id", parent.root());
        if (!parent.parent().isEmpty()) {
            json.writeStringProperty("parent_id", parent.parent());
        }
    }

    private void writeCall(JsonGenerator json) {
        if (!namespace.isEmpty()) {
            json.writeStringProperty("namespace", namespace);
        }
        if (!aws.isEmpty()) {
            json.writeObjectPropertyStart("aws");
            aws.forEach(json::writeStringProperty);
            json.writeEndObject();
        }
        if (status > 0) {
            json.writeObjectPropertyStart("http").writeObjectPropertyStart("response");
            json.writeNumberProperty("status", status);
            json.writeEndObject().writeEndObject();
        }
    }

    private void writeFailure(JsonGenerator json) {
        if (failure != null) {
            json.writeBooleanProperty("fault", true);
            json.writeObjectPropertyStart("cause").writeArrayPropertyStart("exceptions");
            json.writeStartObject();
            json.writeStringProperty("id", newId());
            json.writeStringProperty("type", failure.getName());
            json.writeEndObject().writeEndArray().writeEndObject();
        }
    }

    private void writeWithin(JsonGenerator json) {
        if (!within.isEmpty()) {
            json.writeArrayPropertyStart("subsegments");
            within.forEach(json::writeRawValue);
            json.writeEndArray();
        }
    }
}
