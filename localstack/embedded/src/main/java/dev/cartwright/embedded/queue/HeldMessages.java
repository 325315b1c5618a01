package dev.cartwright.embedded.queue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.elasticmq.actor.queue.InternalMessage;
import org.elasticmq.actor.queue.QueueEvent;

/**
 * The messages of every queue in the order of their arrival, from ElasticMQ's events: its queues themselves show a message only to
 * those who receive it or know its id. The content is not copied.
 */
final class HeldMessages {

    private final Map<String, Arrivals> byQueue = new ConcurrentHashMap<>();

    void heard(Object event) {
        switch (event) {
            case QueueEvent.MessageAdded added -> added(added.queueName(), added.message());
            case QueueEvent.MessageUpdated updated -> of(updated.queueName()).put(updated.message());
            case QueueEvent.MessageRemoved removed -> of(removed.queueName()).remove(removed.messageId());
            case QueueEvent.QueueDeleted deleted -> byQueue.remove(deleted.queueName());
            default -> {
                // not about messages
            }
        }
    }

    /** ElasticMQ does not report that a dead letter left its queue. */
    private void added(String queue, InternalMessage message) {
        if (message.deadLetterSourceQueueName().isDefined()) {
            of(message.deadLetterSourceQueueName().get()).remove(message.id());
        }
        of(queue).put(message);
    }

    /** At most so many, the oldest arrival first. */
    List<InternalMessage> first(String queue, int limit) {
        return of(queue).first(limit);
    }

    Optional<InternalMessage> find(String queue, String id) {
        return of(queue).find(id);
    }

    /** Forgets a message that its queue does not know: purging a queue is not reported. */
    void forget(String queue, String id) {
        of(queue).remove(id);
    }

    private Arrivals of(String queue) {
        return byQueue.computeIfAbsent(queue, _ -> new Arrivals());
    }

    private static final class Arrivals {

        private final Map<String, InternalMessage> messages = new LinkedHashMap<>();

        synchronized void put(InternalMessage message) {
            messages.put(message.id(), message);
        }

        synchronized void remove(String id) {
            messages.remove(id);
        }

        synchronized List<InternalMessage> first(int limit) {
            return messages.values().stream().limit(limit).toList();
        }

        synchronized Optional<InternalMessage> find(String id) {
            return Optional.ofNullable(messages.get(id));
        }
    }
}
