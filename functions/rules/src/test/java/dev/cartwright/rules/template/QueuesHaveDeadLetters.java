package dev.cartwright.rules.template;

import dev.cartwright.rules.shop.Resource;
import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Template;
import java.util.stream.Stream;

/** Every queue gives up to dead letters, which are kept for two weeks. */
final class QueuesHaveDeadLetters implements Rule<Template> {

    private static final int TWO_WEEKS = 1_209_600;

    @Override
    public Stream<String> violations(Template template) {
        return template.resources("AWS::SQS::Queue").stream()
                .filter(queue -> !isDeadLetters(queue) && !givesUp(template, queue))
                .map(queue -> template.say(
                        queue.id(), "must be dead letters kept for two weeks or have a RedrivePolicy to such"));
    }

    private static boolean givesUp(Template template, Resource queue) {
        return queue.at("RedrivePolicy", "maxReceiveCount").number() > 0
                && template.resource(
                                queue.at("RedrivePolicy", "deadLetterTargetArn").reference())
                        .filter(QueuesHaveDeadLetters::isDeadLetters)
                        .isPresent();
    }

    private static boolean isDeadLetters(Resource queue) {
        return queue.id().endsWith("DeadLetters")
                && queue.at("MessageRetentionPeriod").number() == TWO_WEEKS;
    }
}
