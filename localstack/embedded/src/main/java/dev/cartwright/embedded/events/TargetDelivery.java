package dev.cartwright.embedded.events;

import dev.cartwright.embedded.queue.OutgoingMessage;
import dev.cartwright.embedded.queue.Queue;
import dev.cartwright.embedded.source.AsyncInvocations;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Delivers an event to a rule's target, or to the target's dead-letter queue if the queue's policy denies it. */
final class TargetDelivery {

    private static final System.Logger LOG = System.getLogger(TargetDelivery.class.getName());

    private final QueuePolicies policies;
    private final AsyncInvocations invocations;

    TargetDelivery(QueuePolicies policies, AsyncInvocations invocations) {
        this.policies = policies;
        this.invocations = invocations;
    }

    /**
     * Completes when the event is in the queue, or has been passed to the function.
     *
     * @param traceHeader empty if the event has none
     */
    CompletableFuture<?> deliver(String event, Rule rule, Target target, String traceHeader) {
        String body = target.input().orElse(event);
        return switch (target) {
            case Target.ToQueue to -> send(body, rule, to, traceHeader);
            case Target.ToFunction to -> {
                byte[] payload = body.getBytes(StandardCharsets.UTF_8);
                invocations.start(to.arn(), payload, "events " + rule.name(), traceHeader);
                yield CompletableFuture.completedFuture(null);
            }
        };
    }

    private CompletableFuture<?> send(String body, Rule rule, Target.ToQueue target, String traceHeader) {
        if (!policies.allow(target.arn(), rule.arn())) {
            return refused(body, rule, target);
        }
        return target.queue()
                .send(new OutgoingMessage(
                        body, Map.of(), Optional.of(traceHeader).filter(h -> !h.isEmpty()), target.group()));
    }

    private CompletableFuture<?> refused(String body, Rule rule, Target.ToQueue target) {
        Optional<Queue> deadLetterQueue = target.deadLetterQueue()
                .filter(queue -> policies.allow(queue.declaration().arn(), rule.arn()));
        LOG.log(
                System.Logger.Level.WARNING,
                "rule {0}: no policy of queue {1} lets events.amazonaws.com send for {2}; the event {3}",
                rule.name(),
                target.queue().name(),
                rule.arn(),
                deadLetterQueue.map(queue -> "went to " + queue.name()).orElse("is lost"));
        return deadLetterQueue
                .<CompletableFuture<?>>map(queue -> queue.send(deadLetter(body, rule, target)))
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    /** With the attributes that EventBridge sets. */
    private static OutgoingMessage deadLetter(String body, Rule rule, Target target) {
        Map<String, String> attributes = Map.of(
                "RULE_ARN",
                rule.arn(),
                "TARGET_ARN",
                target.arn(),
                "ERROR_CODE",
                "NO_PERMISSIONS",
                "ERROR_MESSAGE",
                "Access to the resource " + target.arn() + " is denied.");
        return new OutgoingMessage(body, attributes, Optional.empty(), Optional.empty());
    }
}
