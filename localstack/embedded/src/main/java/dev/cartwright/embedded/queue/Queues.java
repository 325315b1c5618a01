package dev.cartwright.embedded.queue;

import dev.cartwright.template.ApplicationResources;
import dev.cartwright.template.resource.UnsupportedResource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The declared queues of an application. */
public final class Queues {

    private Queues() {}

    /** Sorted, so that a dead-letter queue comes before the queues that use it. */
    public static List<QueueDeclaration> declaredIn(ApplicationResources application) {
        Map<String, QueueDeclaration> declared = application
                .ofType("AWS::SQS::Queue")
                .map(QueueDeclaration::of)
                .collect(Collectors.toMap(
                        QueueDeclaration::name, Function.identity(), Queues::refuseSecond, LinkedHashMap::new));
        Map<String, QueueDeclaration> ordered = new LinkedHashMap<>();
        declared.values().forEach(queue -> add(queue, declared, ordered));
        return List.copyOf(ordered.values());
    }

    private static void add(
            QueueDeclaration queue, Map<String, QueueDeclaration> declared, Map<String, QueueDeclaration> ordered) {
        queue.redrive()
                .filter(policy -> !policy.deadLetterQueue().equals(queue.name()))
                .filter(policy -> !ordered.containsKey(policy.deadLetterQueue()))
                .ifPresent(policy -> add(deadLetterQueue(queue, policy, declared), declared, ordered));
        ordered.putIfAbsent(queue.name(), queue);
    }

    private static QueueDeclaration deadLetterQueue(
            QueueDeclaration queue, QueueDeclaration.Redrive policy, Map<String, QueueDeclaration> declared) {
        QueueDeclaration found = declared.get(policy.deadLetterQueue());
        if (found == null) {
            throw new UnsupportedResource(
                    queue.label() + ": its dead-letter queue " + policy.deadLetterQueue() + " is not declared");
        }
        return found;
    }

    private static QueueDeclaration refuseSecond(QueueDeclaration first, QueueDeclaration second) {
        throw new UnsupportedResource(second.label() + ": " + first.label() + " has the same name " + first.name());
    }
}
