package dev.cartwright.rules.template;

import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Template;
import java.util.Set;
import java.util.stream.Stream;

/** The actions that kit's adapters call, and no others: no scan, no change of a table, no reading of queues by hand. */
final class RightsAreOfKnownKinds implements Rule<Template> {

    private static final Set<String> KNOWN = Set.of(
            "dynamodb:GetItem",
            "dynamodb:BatchGetItem",
            "dynamodb:Query",
            "dynamodb:PutItem",
            "dynamodb:UpdateItem",
            "dynamodb:DeleteItem",
            "dynamodb:ConditionCheckItem",
            "dynamodb:BatchWriteItem",
            "events:PutEvents",
            "secretsmanager:GetSecretValue",
            "sqs:SendMessage",
            "ssm:GetParameter");

    /** Those of the one function that looks at the others. */
    private static final Set<String> OF_THE_CHECK = Set.of(
            "codedeploy:ListDeploymentTargets",
            "codedeploy:BatchGetDeploymentTargets",
            "codedeploy:PutLifecycleEventHookExecutionStatus",
            "lambda:InvokeFunction");

    @Override
    public Stream<String> violations(Template template) {
        return template.functions().stream()
                .flatMap(function -> function.statements().stream()
                        .flatMap(statement -> statement.at("Action").texts().stream())
                        .filter(action ->
                                !(VersionsComeGradually.isTheCheck(function) ? OF_THE_CHECK : KNOWN).contains(action))
                        .map(action -> template.say(function.id(), "may not have the right " + action)));
    }
}
