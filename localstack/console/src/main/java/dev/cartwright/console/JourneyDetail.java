package dev.cartwright.console;

import dev.cartwright.embedded.view.JourneyHop;
import dev.cartwright.embedded.view.Masking;
import dev.cartwright.embedded.view.Payloads;
import dev.cartwright.embedded.view.QueueState;
import dev.cartwright.embedded.view.RecordedJourney;
import dev.cartwright.embedded.view.StackActions;
import dev.cartwright.embedded.view.StackView;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** One journey: its waterfall, its steps, and one of its hops in full. */
final class JourneyDetail {

    private static final int MOST_EVENTS = 1_000;
    private static final int DEAD_LETTERS_SEARCHED = 100;
    private static final int MOST_DEAD_LETTERS = 20;
    private static final int LONGEST_RUN_SECONDS = 30;
    private static final String JSON_TYPE = "application/json";
    private static final String TEXT_TYPE = "text/plain; charset=utf-8";

    private final StackView view;
    private final StackActions actions;

    JourneyDetail(StackView view, StackActions actions) {
        this.view = view;
        this.actions = actions;
    }

    String url(String trace) {
        return Console.PATH + "journeys/" + encoded(trace);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** @param what the path after the journey's: what is asked for of the hop that the field {@code hop} names */
    PageAnswer answer(PageCall call, RecordedJourney journey, String what) {
        return switch (what) {
            case "" -> page(call, journey);
            case "again" -> call.isPost() ? again(call, journey) : page(call, journey);
            case "curl" -> curl(call, journey);
            case "event" ->
                payloads(call, journey)
                        .<PageAnswer>map(kept -> new PageAnswer.Text(200, JSON_TYPE, event(call, kept)))
                        .orElseGet(JourneyDetail::gone);
            case "file" ->
                payloads(call, journey)
                        .<PageAnswer>map(
                                kept -> new PageAnswer.Download(fileName(call, kept), JSON_TYPE, event(call, kept)))
                        .orElseGet(JourneyDetail::gone);
            case "whole" ->
                payloads(call, journey)
                        .<PageAnswer>map(kept -> new PageAnswer.Text(200, TEXT_TYPE, whole(call, kept)))
                        .orElseGet(JourneyDetail::gone);
            default -> PageAnswer.notFound("A journey has no part " + what + ".");
        };
    }

    private PageAnswer page(PageCall call, RecordedJourney journey) {
        String trace = journey.summary().trace();
        List<ShownLetter> letters = deadLetters(trace);
        String seen = journey.summary().hops() + "-" + letters.size();
        if (call.field("seen").equals(seen)) {
            return PageAnswer.UNCHANGED;
        }
        var waterfall = Waterfall.of(journey, call.number("from", 0, Integer.MAX_VALUE), view::payloads);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("summary", journey.summary().masked());
        parameters.put("url", url(trace));
        parameters.put("waterfall", waterfall);
        parameters.put("steps", JourneySteps.of(journey, view.eventsOf(trace, MOST_EVENTS)));
        parameters.put("deadLetters", letters);
        parameters.put("seen", seen);
        parameters.put("names", Names.of(view.topology()));
        parameters.put("again", call.field("again"));
        chosen(call, journey, waterfall)
                .map(hop -> ShownHop.of(hop, view.payloads(hop.invocation().requestId()), call.isUnmasked()))
                .ifPresent(hop -> parameters.put("shown", hop));
        return PageAnswer.page("journey.jte", parameters);
    }

    /** The wanted hop; otherwise the first that failed, or the first on this page that is no authorizer. */
    private static Optional<JourneyHop> chosen(PageCall call, RecordedJourney journey, Waterfall waterfall) {
        List<JourneyHop> hops = journey.hops().subList(waterfall.from(), waterfall.until());
        return hop(call, journey)
                .or(() -> hops.stream()
                        .filter(hop -> !hop.invocation().error().isEmpty())
                        .findFirst())
                .or(() -> hops.stream()
                        .filter(hop -> !hop.invocation().trigger().equals("authorizer"))
                        .findFirst())
                .or(() -> hops.stream().findFirst());
    }

    private static Optional<JourneyHop> hop(PageCall call, RecordedJourney journey) {
        String wanted = call.field("hop");
        return journey.hops().stream()
                .filter(hop -> hop.invocation().requestId().equals(wanted))
                .findFirst();
    }

    /** Only of this journey's hops. */
    private Optional<Payloads> payloads(PageCall call, RecordedJourney journey) {
        return hop(call, journey).flatMap(hop -> view.payloads(hop.invocation().requestId()));
    }

    private static PageAnswer gone() {
        return PageAnswer.notFound("The payload of this hop is not known, or is no longer kept.");
    }

    private static String whole(PageCall call, Payloads kept) {
        String payload = call.field("part").equals("answer") ? kept.answer() : kept.event();
        return PayloadText.whole(payload, call.isUnmasked());
    }

    /** In the shape that the function got it in. */
    private static String event(PageCall call, Payloads kept) {
        return call.isUnmasked() ? kept.event() : Masking.mask(kept.event());
    }

    private static String fileName(PageCall call, Payloads kept) {
        String id = kept.requestId().replaceAll("[^A-Za-z0-9-]", "");
        return "event-" + id + (call.isUnmasked() ? ".json" : "-masked.json");
    }

    private PageAnswer curl(PageCall call, RecordedJourney journey) {
        return payloads(call, journey)
                .flatMap(kept ->
                        CurlCommand.of(event(call, kept), view.overview().url()))
                .<PageAnswer>map(command -> new PageAnswer.Text(200, TEXT_TYPE, command))
                .orElseGet(JourneyDetail::gone);
    }

    private PageAnswer again(PageCall call, RecordedJourney journey) {
        JourneyHop hop = hop(call, journey)
                .orElseThrow(() -> new IllegalArgumentException("This journey has no hop " + call.field("hop") + "."));
        String requestId = hop.invocation().requestId();
        try {
            String again = actions.runAgain(requestId)
                    .orTimeout(LONGEST_RUN_SECONDS, TimeUnit.SECONDS)
                    .join();
            return new PageAnswer.Redirect(
                    url(journey.summary().trace()) + "?hop=" + encoded(requestId) + "&again=" + encoded(again));
        } catch (CompletionException failed) {
            throw new IllegalArgumentException("It could not be run again: " + failed.getCause(), failed);
        }
    }

    private List<ShownLetter> deadLetters(String trace) {
        return view.queues().stream()
                .filter(queue -> !queue.deadLettersOf().isEmpty() && queue.visible() + queue.inFlight() > 0)
                .map(QueueState::name)
                .flatMap(queue -> view.messages(queue, DEAD_LETTERS_SEARCHED).stream()
                        .filter(message -> message.trace().contains(trace))
                        .map(message -> new ShownLetter(queue, message.id(), Masking.mask(message.reason()))))
                .limit(MOST_DEAD_LETTERS)
                .toList();
    }
}
