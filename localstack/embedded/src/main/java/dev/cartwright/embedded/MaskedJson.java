package dev.cartwright.embedded;

import dev.cartwright.embedded.view.JourneyHop;
import dev.cartwright.embedded.view.Masking;
import dev.cartwright.embedded.view.PrintedLine;
import dev.cartwright.embedded.view.QueuedMessage;
import dev.cartwright.embedded.view.RecordedJourney;
import dev.cartwright.embedded.wire.JsonTrees;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Copies whose texts are masked. */
final class MaskedJson {

    private MaskedJson() {}

    static RecordedJourney journey(RecordedJourney journey) {
        List<JourneyHop> hops = journey.hops().stream()
                .map(hop -> new JourneyHop(hop.invocation(), hop.calls(), lines(hop.logs()), hop.payloads()))
                .toList();
        return new RecordedJourney(journey.summary().masked(), hops, journey.omitted());
    }

    static List<PrintedLine> lines(List<PrintedLine> lines) {
        return lines.stream()
                .map(line -> new PrintedLine(
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
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> Masking.mask(entry.getKey(), entry.getValue()))),
                Masking.mask(message.body()));
    }

    static JsonNode json(JsonNode json) {
        return JsonTrees.parse(Masking.mask(JsonTrees.text(json)));
    }
}
