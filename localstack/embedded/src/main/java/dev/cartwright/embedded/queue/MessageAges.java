package dev.cartwright.embedded.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pekko.actor.AbstractActor;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.Props;
import org.elasticmq.actor.queue.InternalMessage;
import org.elasticmq.actor.queue.OperationSuccessful$;
import org.elasticmq.actor.queue.QueueEvent;

/**
 * When each message was sent, which ElasticMQ reports only through events. Like SQS, ignores messages that were received
 * three times: they stay behind the others until they are deleted or go to the dead letters.
 */
final class MessageAges {

    private static final int SET_ASIDE = 3;

    private final Map<String, Map<String, Instant>> sinceByQueue = new ConcurrentHashMap<>();

    /** The age of a queue's oldest message, received or not; zero for an empty queue. */
    Duration oldest(String queue, Instant now) {
        return messages(queue).values().stream()
                .min(Instant::compareTo)
                .map(since -> Duration.between(since, now))
                .orElse(Duration.ZERO);
    }

    /** The listener, which also passes all events on: to the held messages, and to the message store, if there is one. */
    Props listener(HeldMessages held, Optional<ActorRef> store) {
        return Props.create(Listener.class, () -> new Listener(this, held, store));
    }

    private void heard(Object event) {
        switch (event) {
            case QueueEvent.MessageAdded added ->
                added(added.queueName(), added.message().id());
            case QueueEvent.MessageUpdated updated -> updated(messages(updated.queueName()), updated.message());
            case QueueEvent.MessageRemoved removed ->
                messages(removed.queueName()).remove(removed.messageId());
            case QueueEvent.QueueDeleted deleted -> sinceByQueue.remove(deleted.queueName());
            default -> {
                // not about messages
            }
        }
    }

    /** Also removes the message from other queues: ElasticMQ does not report that a dead letter left its queue. */
    private void added(String queue, String message) {
        sinceByQueue.values().forEach(messages -> messages.remove(message));
        messages(queue).put(message, Instant.now());
    }

    /** Also called for messages that were in the store before the start. */
    private static void updated(Map<String, Instant> messages, InternalMessage message) {
        if (message.receiveCount() >= SET_ASIDE) {
            messages.remove(message.id());
        } else {
            messages.putIfAbsent(message.id(), message.created().toInstant());
        }
    }

    private Map<String, Instant> messages(String queue) {
        return sinceByQueue.computeIfAbsent(queue, _ -> new ConcurrentHashMap<>());
    }

    private static final class Listener extends AbstractActor {

        private final MessageAges ages;
        private final HeldMessages held;
        private final Optional<ActorRef> store;

        Listener(MessageAges ages, HeldMessages held, Optional<ActorRef> store) {
            this.ages = ages;
            this.held = held;
            this.store = store;
        }

        @Override
        public Receive createReceive() {
            return receiveBuilder().matchAny(this::passOn).build();
        }

        private void passOn(Object event) {
            ages.heard(event);
            held.heard(event);
            store.ifPresentOrElse(
                    actor -> actor.forward(event, getContext()),
                    () -> getSender().tell(OperationSuccessful$.MODULE$, getSelf()));
        }
    }
}
