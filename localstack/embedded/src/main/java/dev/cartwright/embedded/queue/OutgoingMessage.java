package dev.cartwright.embedded.queue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.elasticmq.AfterMillisNextDelivery;
import org.elasticmq.DeduplicationId;
import org.elasticmq.ImmediateNextDelivery$;
import org.elasticmq.MessageAttribute;
import org.elasticmq.MessageContent;
import org.elasticmq.NewMessageData;
import org.elasticmq.NextDelivery;
import org.elasticmq.StringMessageAttribute;
import org.elasticmq.TracingId;
import scala.Option;
import scala.collection.immutable.Map$;
import scala.jdk.javaapi.CollectionConverters;
import scala.jdk.javaapi.OptionConverters;

/**
 * A message to be sent.
 *
 * @param attributes its message attributes, all of type String
 * @param traceHeader the system attribute {@code AWSTraceHeader}
 * @param group its message group, for a FIFO queue
 */
public record OutgoingMessage(
        String body, Map<String, String> attributes, Optional<String> traceHeader, Optional<String> group) {

    public static OutgoingMessage of(String body) {
        return new OutgoingMessage(body, Map.of(), Optional.empty(), Optional.empty());
    }

    NewMessageData toElasticMq(QueueDeclaration queue) {
        return new NewMessageData(
                Option.empty(),
                new MessageContent(body),
                scalaAttributes(),
                delivery(queue),
                OptionConverters.toScala(group),
                deduplication(queue),
                0,
                OptionConverters.toScala(traceHeader.map(TracingId::new)),
                Option.empty(),
                Option.empty());
    }

    private Option<DeduplicationId> deduplication(QueueDeclaration queue) {
        return queue.fifo() && queue.contentBasedDeduplication()
                ? Option.apply(new DeduplicationId(DeduplicationId.fromMessageBody(body)))
                : Option.empty();
    }

    private static NextDelivery delivery(QueueDeclaration queue) {
        return queue.delay().isZero()
                ? ImmediateNextDelivery$.MODULE$
                : new AfterMillisNextDelivery(queue.delay().toMillis());
    }

    private scala.collection.immutable.Map<String, MessageAttribute> scalaAttributes() {
        Map<String, MessageAttribute> typed = new HashMap<>();
        attributes.forEach((name, value) -> typed.put(name, new StringMessageAttribute(value, Option.empty())));
        return Map$.MODULE$.from(CollectionConverters.asScala(typed));
    }
}
