package dev.cartwright.kit.message;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.cartwright.kit.core.Json;
import dev.cartwright.kit.store.Outages;
import dev.cartwright.kit.store.OutboxMessage;
import dev.cartwright.kit.trace.TraceContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/** Publishes on an EventBridge bus, ten entries and 256 KB at a time, and reads the result of every entry. */
public final class EventBridgeBus implements Bus {

    private static final int ENTRIES = 10;
    private static final int BYTES = 256 * 1024;

    private final EventBridgeClient client;
    private final String bus;
    private final String source;

    /** @param source of all messages: {@code "cartwright.order"} */
    public EventBridgeBus(EventBridgeClient client, String bus, String source) {
        this.client = client;
        this.bus = bus;
        this.source = source;
    }

    @Override
    public Set<String> publish(List<OutboxMessage> messages) {
        var refused = new HashSet<String>();
        var batch = new ArrayList<OutboxMessage>(ENTRIES);
        int bytes = 0;
        for (OutboxMessage message : messages) {
            int size = size(message);
            if (batch.size() == ENTRIES || (!batch.isEmpty() && bytes + size > BYTES)) {
                refused.addAll(put(batch));
                batch.clear();
                bytes = 0;
            }
            batch.add(message);
            bytes += size;
        }
        refused.addAll(batch.isEmpty() ? Set.of() : put(batch));
        return refused;
    }

    private static int size(OutboxMessage message) {
        return message.data().getBytes(StandardCharsets.UTF_8).length + 1024;
    }

    private Set<String> put(List<OutboxMessage> messages) {
        try {
            var entries = messages.stream().map(this::entry).toList();
            return refused(
                    messages, client.putEvents(put -> put.entries(entries)).entries());
        } catch (SdkException failure) {
            if (!Outages.temporary(failure)) {
                throw failure;
            }
            var all = new HashSet<String>();
            messages.forEach(message -> all.add(message.id()));
            return all;
        }
    }

    private static Set<String> refused(List<OutboxMessage> messages, List<PutEventsResultEntry> results) {
        var refused = new HashSet<String>();
        for (int i = 0; i < messages.size(); i++) {
            if (results.get(i).errorCode() != null) {
                refused.add(messages.get(i).id());
            }
        }
        return refused;
    }

    private PutEventsRequestEntry entry(OutboxMessage message) {
        var trace = TraceContext.ofTraceparent(message.traceparent());
        return PutEventsRequestEntry.builder()
                .eventBusName(bus)
                .source(source)
                .detailType(message.type())
                .time(message.time())
                .resources(message.subject())
                .detail(detail(message))
                .traceHeader(trace.exists() ? trace.toHeader() : null)
                .build();
    }

    private record Envelope(
            String id,
            Instant time,
            String subject,
            String traceparent,
            @JsonRawValue String data) {}

    /** The envelope: id, time, subject, traceparent and the data as it was announced. */
    private static String detail(OutboxMessage message) {
        return Json.write(
                new Envelope(message.id(), message.time(), message.subject(), message.traceparent(), message.data()));
    }
}
