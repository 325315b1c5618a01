package dev.cartwright.rules.template;

import static java.util.stream.Collectors.toSet;

import dev.cartwright.rules.shop.EventSource;
import dev.cartwright.rules.shop.FunctionResource;
import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Template;
import dev.cartwright.rules.shop.Tree;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A function may read exactly the queues and streams whose events Lambda brings it. SAM's own events would attach a managed
 * policy that reads every queue and stream of the account, so a mapping is a resource and its rights are a statement.
 */
final class FunctionsReadTheirOwnSources implements Rule<Template> {

    static final Set<String> QUEUE = Set.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes");
    static final Set<String> STREAM = Set.of(
            "dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:ListStreams");

    /** SAM's events that attach such a policy. */
    private static final Set<String> MANAGED =
            Set.of("SQS", "DynamoDB", "Kinesis", "MSK", "MQ", "SelfManagedKafka", "DocumentDB");

    /** What a statement allows, and of what. */
    private record Right(Set<String> actions, List<Tree> resources) {

        static Right of(Tree statement) {
            return new Right(
                    Set.copyOf(statement.at("Action").texts()),
                    statement.at("Resource").items());
        }

        static Right toRead(EventSource source) {
            return source.isStream()
                    ? new Right(STREAM, List.of(stream(source.origin())))
                    : new Right(QUEUE, List.of(source.arn()));
        }

        private static Tree stream(String table) {
            return new Tree(Map.of("Fn::Sub", "${" + table + ".Arn}/stream/*"));
        }

        boolean reads() {
            return actions.stream().anyMatch(action -> QUEUE.contains(action) || STREAM.contains(action));
        }
    }

    @Override
    public Stream<String> violations(Template template) {
        Stream<String> lost = template.eventSources().stream()
                .filter(source -> template.function(source.function()).isEmpty()
                        || template.resource(source.origin()).isEmpty()
                        || source.isQueue() == source.isStream())
                .map(source -> template.say(
                        source.id(),
                        "must bring a queue or stream of this template to the alias of one of its functions"));
        Stream<String> managed = template.functions().stream()
                .filter(FunctionsReadTheirOwnSources::hasManagedEvents)
                .map(function -> template.say(
                        function.id(),
                        "has an event that reads a queue or stream; make it an AWS::Lambda::EventSourceMapping"));
        Stream<String> wrong = template.functions().stream()
                .filter(function -> !rights(function).equals(needed(template, function)))
                .map(function -> template.say(
                        function.id(),
                        "must have one statement for each of its event source mappings: " + QUEUE
                                + " of that queue, or " + STREAM + " of ${Table.Arn}/stream/*, and read nothing else"));
        return Stream.of(lost, managed, wrong).flatMap(violations -> violations);
    }

    private static boolean hasManagedEvents(FunctionResource function) {
        return function.resource().at("Events").entries().values().stream()
                .anyMatch(event -> MANAGED.contains(event.at("Type").text()));
    }

    private static Set<Right> rights(FunctionResource function) {
        return function.statements().stream()
                .map(Right::of)
                .filter(Right::reads)
                .collect(toSet());
    }

    private static Set<Right> needed(Template template, FunctionResource function) {
        return template.eventSourcesOf(function).stream().map(Right::toRead).collect(toSet());
    }
}
