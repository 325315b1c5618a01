package dev.cartwright.rules.template;

import dev.cartwright.rules.shop.EventSource;
import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Template;
import dev.cartwright.rules.shop.Tree;
import java.util.stream.Stream;

/** A stream's mapping does not retry for ever, which would block all that comes after; what it gives up is kept. */
final class StreamsGiveUp implements Rule<Template> {

    @Override
    public Stream<String> violations(Template template) {
        return template.eventSources().stream()
                .filter(EventSource::isStream)
                .filter(source -> !givesUp(source) || !isKept(template, source))
                .map(source -> template.say(
                        source.id(),
                        "must have MaximumRetryAttempts, MaximumRecordAgeInSeconds, BisectBatchOnFunctionError: true"
                                + " and an OnFailure destination, a queue that its function may send to"));
    }

    private static boolean givesUp(EventSource source) {
        return source.at("MaximumRetryAttempts").number() > 0
                && source.at("MaximumRecordAgeInSeconds").number() > 0
                && source.at("BisectBatchOnFunctionError").is(true);
    }

    private static boolean isKept(Template template, EventSource source) {
        Tree destination = source.at("DestinationConfig", "OnFailure", "Destination");
        return template.resource(destination.reference())
                        .filter(queue -> queue.type().equals("AWS::SQS::Queue"))
                        .isPresent()
                && template.function(source.function()).stream()
                        .flatMap(function -> function.statements().stream())
                        .anyMatch(statement -> statement.at("Action").texts().contains("sqs:SendMessage")
                                && statement.at("Resource").items().contains(destination));
    }
}
