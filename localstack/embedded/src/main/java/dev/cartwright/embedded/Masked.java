package dev.cartwright.embedded;

import dev.cartwright.embedded.view.Hop;
import dev.cartwright.embedded.view.Journey;
import dev.cartwright.embedded.view.LogLine;
import dev.cartwright.embedded.view.Masking;
import java.util.List;

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
}
