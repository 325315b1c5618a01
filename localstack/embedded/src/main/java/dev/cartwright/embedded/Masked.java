package dev.cartwright.embedded;

import dev.cartwright.embedded.view.Hop;
import dev.cartwright.embedded.view.Journey;
import dev.cartwright.embedded.view.LogLine;
import dev.cartwright.embedded.view.Masking;
import dev.cartwright.embedded.view.QueuedMessage;
import dev.cartwright.embedded.wire.JsonTrees;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Copies whose texts are masked. */
final class Masked {

    private Masked() {}

    static Journey journey(Journey journey) {
        List<Hop> hops = journey.hops().stream()
                .map(hop -> new Hop(hop.invocation(), hop.calls(), lines(hop.logs()), hop.payloads()))
                .toList();
        return new Journey(journey.summary(), hops, journey.omitted());
    }

    static List<LogLine> lines(List<LogLine> lines) {
        return lines.stream()
                .map(line -> new LogLine(
                        line.number(),
                        line.time(),
                        line.function(),
                        line.trace(),
                        line.level(),
                        Masking.mask(line.text())))
                .toList();
    }

    static QueuedMessage message(QueuedMessage message) {
        return new QueuedMessage(
                message.id(),
                message.sent(),
                message.receiveCount(),
                message.inFlight(),
                Masking.mask(message.reason()),
                message.trace(),
                message.attributes().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> Masking.mask(entry.getValue()))),
                Masking.mask(message.body()));
    }

    static JsonNode json(JsonNode json) {
        return JsonTrees.parse(Masking.mask(JsonTrees.text(json)));
    }
}
