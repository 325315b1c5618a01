package dev.cartwright.embedded.events;

import dev.cartwright.embedded.queue.ElasticMq;
import dev.cartwright.embedded.queue.Queue;
import dev.cartwright.template.Resource;
import dev.cartwright.template.resource.Arn;
import dev.cartwright.template.resource.Declared;
import dev.cartwright.template.resource.UnsupportedResource;
import java.util.Optional;

/** Reads the declared targets of rules and schedules. */
final class Targets {

    private final ElasticMq queues;

    Targets(ElasticMq queues) {
        this.queues = queues;
    }

    Rule ruleOf(Resource rule) {
        return new Rule(
                rule.physicalId(),
                rule.arn(),
                Declared.by(rule).children("Targets").stream().map(this::target).toList());
    }

    Target target(Declared target) {
        target.only("Id", "Arn", "Input", "SqsParameters", "RetryPolicy", "DeadLetterConfig", "RoleArn");
        String arn = target.text("Arn");
        Optional<String> input = target.maybeText("Input");
        Optional<Queue> deadLetterQueue =
                target.child("DeadLetterConfig").maybeText("Arn").map(dead -> queue(target, dead));
        return switch (Arn.parse(arn).service()) {
            case "sqs" ->
                new Target.ToQueue(
                        arn,
                        queue(target, arn),
                        target.child("SqsParameters").maybeText("MessageGroupId"),
                        input,
                        deadLetterQueue);
            case "lambda" -> new Target.ToFunction(arn, input, deadLetterQueue);
            case String other ->
                throw new UnsupportedResource(target.at() + ": the local stack does not support targets of " + other);
        };
    }

    private Queue queue(Declared target, String arn) {
        return queues.queue(Arn.parse(arn).name())
                .orElseThrow(() -> new UnsupportedResource(target.at() + ": no queue " + arn + " is declared"));
    }
}
