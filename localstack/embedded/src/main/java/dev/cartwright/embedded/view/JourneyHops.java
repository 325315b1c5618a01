package dev.cartwright.embedded.view;

import dev.cartwright.embedded.function.JournalEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a journey together: its hops with their calls and log lines. */
final class JourneyHops {

    private final StackRecording recording;
    private final Logs logs;

    JourneyHops(StackRecording recording, Logs logs) {
        this.recording = recording;
        this.logs = logs;
    }

    RecordedJourney of(JourneyRecord journey) {
        List<JournalEntry> hops = journey.hops();
        Map<String, List<ServiceUse>> requests = requests(hops);
        Map<String, List<PrintedLine>> lines =
                logs.of(hops.stream().map(JournalEntry::requestId).collect(Collectors.toSet()));
        return new RecordedJourney(
                journey.summary(),
                hops.stream()
                        .map(hop -> new JourneyHop(
                                hop,
                                calls(hop, journey.trace, requests),
                                lines.getOrDefault(hop.requestId(), List.of()),
                                recording.payloads.has(hop.requestId())))
                        .toList(),
                journey.omitted());
    }

    private List<ServiceUse> calls(JournalEntry hop, String journey, Map<String, List<ServiceUse>> requests) {
        List<ServiceUse> calls = new ArrayList<>(recording.calls.of(hop, journey));
        calls.addAll(requests.getOrDefault(hop.requestId(), List.of()));
        calls.sort(Comparator.comparing(ServiceUse::started));
        return calls;
    }

    /** The requests to other APIs by the id of the hop that sent each: the last that had started, and ran all the time. */
    private static Map<String, List<ServiceUse>> requests(List<JournalEntry> hops) {
        Map<String, List<ServiceUse>> requests = new HashMap<>();
        for (JournalEntry request : hops) {
            if (isRequest(request)) {
                caller(request, hops)
                        .ifPresent(caller -> requests.computeIfAbsent(caller.requestId(), _ -> new ArrayList<>())
                                .add(call(request)));
            }
        }
        return requests;
    }

    /** One of the same trace, if there is any: a batch has a trace of its own. */
    private static Optional<JournalEntry> caller(JournalEntry request, List<JournalEntry> hops) {
        List<JournalEntry> running = hops.stream()
                .filter(hop -> !hop.function().equals(request.function())
                        && !hop.trigger().equals("authorizer"))
                .filter(hop -> hop.started().isBefore(request.started()) && !end(hop).isBefore(end(request)))
                .toList();
        return last(running.stream().filter(hop -> hop.trace().equals(request.trace())))
                .or(() -> last(running.stream()));
    }

    private static Optional<JournalEntry> last(Stream<JournalEntry> hops) {
        return hops.reduce((earlier, later) -> later);
    }

    private static boolean isRequest(JournalEntry hop) {
        return hop.trigger().contains(" /");
    }

    private static Instant end(JournalEntry hop) {
        return hop.started().plusMillis(hop.ms());
    }

    private static ServiceUse call(JournalEntry request) {
        return new ServiceUse(
                "http",
                request.trigger(),
                request.function(),
                request.started(),
                1000 * request.ms(),
                request.status(),
                request.error());
    }
}
