package dev.cartwright.rules.template;

import dev.cartwright.rules.shop.FunctionResource;
import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Template;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The actions that kit's adapters call, and those with which Lambda reads queues and streams for a function; no others: no scan,
 * no change of a table.
 */
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

    private static final List<Set<String>> OF_ALL =
            List.of(KNOWN, FunctionsReadTheirOwnSources.QUEUE, FunctionsReadTheirOwnSources.STREAM);

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
                        .filter(action -> known(function).stream().noneMatch(some -> some.contains(action)))
                        .map(action -> template.say(function.id(), "may not have the right " + action)));
    }

    private static List<Set<String>> known(FunctionResource function) {
        return VersionsComeGradually.isTheCheck(function) ? List.of(OF_THE_CHECK) : OF_ALL;
    }
}
