package dev.cartwright.rules.template;

import dev.cartwright.rules.shop.FunctionResource;
import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Template;
import dev.cartwright.rules.shop.Tree;
import java.util.stream.Stream;

/** A queue hides a message for six times the function's timeout (AWS's advice), and for the batching window. */
final class QueuesWaitForTheirFunction implements Rule<Template> {

    private static final int ATTEMPTS = 6;

    @Override
    public Stream<String> violations(Template template) {
        return template.functions().stream()
                .flatMap(function ->
                        function.events("SQS").stream().flatMap(event -> shortQueue(template, function, event)));
    }

    private static Stream<String> shortQueue(Template template, FunctionResource function, Tree event) {
        String queue = event.at("Queue").reference();
        int needed = ATTEMPTS * function.setting("Timeout").number()
                + event.at("MaximumBatchingWindowInSeconds").number();
        int visibility = template.resource(queue)
                .map(resource -> resource.at("VisibilityTimeout").number())
                .orElse(0);
        return visibility >= needed
                ? Stream.empty()
                : Stream.of(template.say(queue, "must have a VisibilityTimeout of at least " + needed));
    }
}
