package dev.cartwright.rules.template;

import dev.cartwright.rules.shop.EventSource;
import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Template;
import java.util.stream.Stream;

/** A queue hides a message for six times the timeout of its function (AWS's advice), and for the batching window. */
final class QueuesWaitForTheirFunction implements Rule<Template> {

    private static final int ATTEMPTS = 6;

    @Override
    public Stream<String> violations(Template template) {
        return template.eventSources().stream()
                .filter(EventSource::isQueue)
                .filter(source -> visibility(template, source) < needed(template, source))
                .map(source -> template.say(
                        source.origin(), "must have a VisibilityTimeout of at least " + needed(template, source)));
    }

    private static int visibility(Template template, EventSource source) {
        return template.resource(source.origin())
                .map(queue -> queue.at("VisibilityTimeout").number())
                .orElse(0);
    }

    private static int needed(Template template, EventSource source) {
        int timeout = template.function(source.function())
                .map(function -> function.setting("Timeout").number())
                .orElse(0);
        return ATTEMPTS * timeout + source.at("MaximumBatchingWindowInSeconds").number();
    }
}
