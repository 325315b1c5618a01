package dev.cartwright.rules.template;

import dev.cartwright.rules.shop.Resource;
import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Template;
import dev.cartwright.rules.shop.Tree;
import java.util.List;
import java.util.stream.Stream;

/** A rule of our bus names source and type, and each target has dead letters; the queues let in such rules and nobody else. */
final class SubscriptionsLoseNothing implements Rule<Template> {

    @Override
    public Stream<String> violations(Template template) {
        return Stream.concat(leaks(template), intruders(template));
    }

    private static Stream<String> leaks(Template template) {
        return template.resources("AWS::Events::Rule").stream()
                .filter(rule -> !rule.at("ScheduleExpression").exists())
                .filter(rule -> !isAboutAws(rule))
                .filter(rule -> !isNarrow(rule)
                        || rule.at("Targets").items().isEmpty()
                        || rule.at("Targets").items().stream().anyMatch(target -> !isSafe(template, rule, target)))
                .map(rule -> template.say(
                        rule.id(),
                        "must name our bus, source and detail-type, and have targets with a"
                                + " DeadLetterConfig, whose queue policy admits this rule to both queues"));
    }

    private static Stream<String> intruders(Template template) {
        return template.resources("AWS::SQS::QueuePolicy").stream()
                .filter(policy -> policy.at("PolicyDocument", "Statement").items().stream()
                        .anyMatch(statement -> !isOfRules(template, statement)))
                .map(policy -> template.say(
                        policy.id(), "must let nobody send but events.amazonaws.com for rules of this template"));
    }

    private static boolean isOfRules(Template template, Tree statement) {
        List<Tree> rules =
                statement.at("Condition", "ArnEquals", "aws:SourceArn").items();
        return sends(statement)
                && !rules.isEmpty()
                && rules.stream()
                        .allMatch(rule -> template.resource(rule.reference())
                                .filter(resource -> resource.type().equals("AWS::Events::Rule"))
                                .isPresent());
    }

    private static boolean sends(Tree statement) {
        return statement.at("Effect").is("Allow")
                && statement.at("Action").is("sqs:SendMessage")
                && statement.at("Principal", "Service").is("events.amazonaws.com");
    }

    /** What AWS says of itself is on its own bus, and says it again. */
    private static boolean isAboutAws(Resource rule) {
        return rule.at("EventPattern", "source").texts().stream().anyMatch(source -> source.startsWith("aws."));
    }

    private static boolean isNarrow(Resource rule) {
        return rule.at("EventBusName").substituted().equals("cartwright-${Stage}")
                && rule.at("EventPattern", "source").texts().size() == 1
                && !rule.at("EventPattern", "detail-type").items().isEmpty();
    }

    private static boolean isSafe(Template template, Resource rule, Tree target) {
        String queue = target.at("Arn").reference();
        String deadLetters = target.at("DeadLetterConfig", "Arn").reference();
        return admits(template, rule, queue) && admits(template, rule, deadLetters);
    }

    private static boolean admits(Template template, Resource rule, String queue) {
        return template.resources("AWS::SQS::QueuePolicy").stream()
                .filter(policy -> names(policy.at("Queues"), queue))
                .flatMap(policy -> policy.at("PolicyDocument", "Statement").items().stream())
                .anyMatch(statement -> names(statement.at("Resource"), queue)
                        && sends(statement)
                        && names(statement.at("Condition", "ArnEquals", "aws:SourceArn"), rule.id()));
    }

    private static boolean names(Tree references, String id) {
        return references.items().stream()
                .anyMatch(reference -> reference.reference().equals(id));
    }
}
