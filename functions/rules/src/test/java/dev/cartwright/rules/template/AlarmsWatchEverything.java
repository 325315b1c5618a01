package dev.cartwright.rules.template;

import dev.cartwright.rules.shop.EventSource;
import dev.cartwright.rules.shop.FunctionResource;
import dev.cartwright.rules.shop.Resource;
import dev.cartwright.rules.shop.Rule;
import dev.cartwright.rules.shop.Template;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a customer would notice has an alarm in every capability, and each alarm watches all functions, queues or APIs that it is
 * about: none is forgotten when one is added.
 */
final class AlarmsWatchEverything implements Rule<Template> {

    @Override
    public Stream<String> violations(Template template) {
        List<FunctionResource> functions = template.functions().stream()
                .filter(function -> !VersionsComeGradually.isTheCheck(function))
                .toList();
        return functions.isEmpty()
                ? Stream.empty()
                : needed(template, functions).flatMap(alarm -> alarm.complaint(template));
    }

    /** An alarm by its logical id, and all that it has to watch. */
    private record Needed(String alarm, Set<Watched> metrics) {

        static <T> Needed of(String alarm, Collection<T> subjects, Function<T, Watched> metric) {
            return new Needed(alarm, subjects.stream().map(metric).collect(Collectors.toUnmodifiableSet()));
        }

        Stream<String> complaint(Template template) {
            Set<Watched> watched = template.resource(alarm)
                    .filter(resource -> resource.type().equals("AWS::CloudWatch::Alarm"))
                    .map(Watched::by)
                    .orElse(Set.of());
            return watched.equals(metrics) ? Stream.empty() : Stream.of(template.say(alarm, "must watch " + names()));
        }

        private String names() {
            return metrics.isEmpty()
                    ? "nothing, and so not be there"
                    : "exactly " + metrics.stream().map(Watched::text).sorted().collect(Collectors.joining(", "));
        }
    }

    private static Stream<Needed> needed(Template template, List<FunctionResource> functions) {
        return Stream.of(ofFunctions(template, functions), ofQueues(template), ofApis(template))
                .flatMap(alarms -> alarms);
    }

    private static Stream<Needed> ofFunctions(Template template, List<FunctionResource> functions) {
        List<FunctionResource> readers = functions.stream()
                .filter(function -> template.eventSourcesOf(function).stream().anyMatch(EventSource::isStream))
                .toList();
        return Stream.of(
                Needed.of("ErrorsAlarm", functions, Watched::errorsOf),
                Needed.of("FailuresAlarm", functions, Watched::failuresOf),
                Needed.of("ThrottlesAlarm", functions, function -> Watched.ofLambda("Throttles", function)),
                Needed.of("IteratorAgeAlarm", readers, function -> Watched.ofLambda("IteratorAge", function)));
    }

    private static Stream<Needed> ofQueues(Template template) {
        List<Resource> queues = template.resources("AWS::SQS::Queue");
        List<Resource> deadLetters =
                queues.stream().filter(AlarmsWatchEverything::isDeadLetters).toList();
        List<Resource> inboxes =
                queues.stream().filter(queue -> !isDeadLetters(queue)).toList();
        return Stream.of(
                Needed.of(
                        "DeadLettersAlarm",
                        deadLetters,
                        queue -> Watched.ofQueue("ApproximateNumberOfMessagesVisible", queue)),
                Needed.of(
                        "OldestMessageAlarm",
                        inboxes,
                        queue -> Watched.ofQueue("ApproximateAgeOfOldestMessage", queue)));
    }

    private static boolean isDeadLetters(Resource queue) {
        return queue.id().endsWith("DeadLetters");
    }

    private static Stream<Needed> ofApis(Template template) {
        List<Resource> apis = template.resources("AWS::Serverless::Api");
        return Stream.of(
                Needed.of("ServerErrorsAlarm", apis, api -> Watched.ofApi("5XXError", api)),
                Needed.of("LatencyAlarm", apis, api -> Watched.ofApi("Latency", api)));
    }
}
