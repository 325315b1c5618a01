package dev.cartwright.rules.template;

import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Template;
import dev.cartwright.rules.shop.Tree;
import java.util.stream.Stream;

/** A stream's mapping does not retry for ever, which would block all that comes after. */
final class StreamsGiveUp implements Rule<Template> {

    @Override
    public Stream<String> violations(Template template) {
        return template.functions().stream()
                .filter(function -> function.events("DynamoDB").stream().anyMatch(event -> !givesUp(template, event)))
                .map(function -> template.say(
                        function.id(),
                        "must have MaximumRetryAttempts, MaximumRecordAgeInSeconds,"
                                + " BisectBatchOnFunctionError: true and an OnFailure destination"));
    }

    private static boolean givesUp(Template template, Tree event) {
        return event.at("MaximumRetryAttempts").number() > 0
                && event.at("MaximumRecordAgeInSeconds").number() > 0
                && event.at("BisectBatchOnFunctionError").is(true)
                && template.resource(event.at("DestinationConfig", "OnFailure", "Destination")
                                .reference())
                        .isPresent();
    }
}
