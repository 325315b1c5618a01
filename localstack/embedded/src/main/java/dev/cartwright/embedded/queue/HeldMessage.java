package dev.cartwright.embedded.queue;

import dev.cartwright.embedded.queue.ReceivedMessage.Attribute;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.elasticmq.MessageData;
import scala.jdk.javaapi.OptionConverters;

/**
 * A message that was looked at and not received.
 *
 * @param inFlight whether it is hidden because somebody received it
 * @param movedFrom the queue from which SQS moved it to these dead letters; empty if it did not
 */
public record HeldMessage(
        String id,
        String body,
        int receiveCount,
        Instant sent,
        boolean inFlight,
        Optional<String> traceHeader,
        Map<String, Attribute> attributes,
        String movedFrom) {

    static HeldMessage of(MessageData data, Instant now) {
        int receiveCount = data.statistics().approximateReceiveCount();
        return new HeldMessage(
                data.id().id(),
                data.content().value(),
                receiveCount,
                data.created().toInstant(),
                receiveCount > 0 && data.nextDelivery().millis() > now.toEpochMilli(),
                OptionConverters.toJava(data.tracingId()).map(id -> id.id()),
                ReceivedMessage.attributes(data),
                OptionConverters.toJava(data.deadLetterSourceQueueName()).orElse(""));
    }
}
