package dev.cartwright.embedded.queue;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.elasticmq.BinaryMessageAttribute;
import org.elasticmq.MessageAttribute;
import org.elasticmq.MessageData;
import org.elasticmq.NumberMessageAttribute;
import org.elasticmq.OnDateTimeReceived;
import org.elasticmq.StringMessageAttribute;
import scala.jdk.javaapi.CollectionConverters;
import scala.jdk.javaapi.OptionConverters;

/** A message as {@code ReceiveMessage} returns it with all its attributes. */
public record ReceivedMessage(
        String messageId,
        String receiptHandle,
        String body,
        int receiveCount,
        Instant sent,
        Instant firstReceived,
        Optional<String> traceHeader,
        Optional<Fifo> fifo,
        Map<String, Attribute> attributes) {

    /** The additional attributes of a FIFO queue. */
    public record Fifo(String group, String deduplicationId, String sequenceNumber) {}

    /** A message attribute; a binary value is in base64. */
    public record Attribute(String dataType, String value, boolean binary) {}

    static ReceivedMessage of(MessageData data) {
        Instant sent = data.created().toInstant();
        return new ReceivedMessage(
                data.id().id(),
                data.deliveryReceipt().get().receipt(),
                data.content().value(),
                data.statistics().approximateReceiveCount(),
                sent,
                firstReceived(data, sent),
                OptionConverters.toJava(data.tracingId()).map(id -> id.id()),
                OptionConverters.toJava(data.messageGroupId()).map(group -> fifo(group, data)),
                attributes(data));
    }

    private static Instant firstReceived(MessageData data, Instant otherwise) {
        return data.statistics().approximateFirstReceive() instanceof OnDateTimeReceived first
                ? first.when().toInstant()
                : otherwise;
    }

    private static Fifo fifo(String group, MessageData data) {
        String deduplication = OptionConverters.toJava(data.messageDeduplicationId())
                .map(id -> id.id())
                .orElse("");
        return new Fifo(
                group,
                deduplication,
                OptionConverters.toJava(data.sequenceNumber()).orElse(""));
    }

    static Map<String, Attribute> attributes(MessageData data) {
        Map<String, Attribute> attributes = new TreeMap<>();
        CollectionConverters.asJava(data.messageAttributes())
                .forEach((name, attribute) -> attributes.put(name, attribute(attribute)));
        return attributes;
    }

    private static Attribute attribute(MessageAttribute attribute) {
        return switch (attribute) {
            case StringMessageAttribute text -> new Attribute(text.getDataType(), text.stringValue(), false);
            case NumberMessageAttribute number -> new Attribute(number.getDataType(), number.stringValue(), false);
            case BinaryMessageAttribute binary -> new Attribute(binary.getDataType(), binary.asBase64(), true);
            default -> throw new IllegalStateException("unknown attribute " + attribute);
        };
    }
}
