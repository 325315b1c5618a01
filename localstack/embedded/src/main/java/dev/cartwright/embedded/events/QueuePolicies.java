package dev.cartwright.embedded.events;

import dev.cartwright.embedded.wire.JsonTrees;
import dev.cartwright.template.ApplicationResources;
import dev.cartwright.template.Resource;
import dev.cartwright.template.resource.Arn;
import dev.cartwright.template.resource.Declared;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Whether EventBridge may send to a queue: AWS delivers nothing without a policy that allows it. */
final class QueuePolicies {

    private final Map<String, List<PolicyStatement>> statements = new HashMap<>();

    static QueuePolicies declaredIn(ApplicationResources application) {
        QueuePolicies policies = new QueuePolicies();
        application.ofType("AWS::SQS::QueuePolicy").forEach(policies::add);
        return policies;
    }

    boolean allow(String queueArn, String ruleArn) {
        List<PolicyStatement> covering = statements
                .getOrDefault(Arn.parse(queueArn).name(), List.of())
                .stream()
                .filter(statement -> statement.covers(queueArn, ruleArn))
                .toList();
        return !covering.isEmpty() && covering.stream().allMatch(PolicyStatement::allows);
    }

    private void add(Resource policy) {
        Declared declared = Declared.by(policy).only("Queues", "PolicyDocument");
        List<PolicyStatement> read = JsonTrees.tree(declared.value("PolicyDocument"))
                .path("Statement")
                .valueStream()
                .map(statement -> PolicyStatement.of(policy.label(), statement))
                .toList();
        declared.texts("Queues")
                .forEach(queue -> statements.merge(
                        nameOf(queue),
                        read,
                        (first, second) ->
                                Stream.concat(first.stream(), second.stream()).toList()));
    }

    /** @param queue the URL that Ref gives */
    private static String nameOf(String queue) {
        String path = URI.create(queue).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
