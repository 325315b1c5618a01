package dev.cartwright.embedded.queue;

import dev.cartwright.embedded.wire.JsonTrees;
import dev.cartwright.template.Resource;
import dev.cartwright.template.resource.Arn;
import dev.cartwright.template.resource.Declared;
import dev.cartwright.template.resource.UnsupportedResource;
import java.time.Duration;
import java.util.Optional;
import org.elasticmq.CreateQueueData;
import org.elasticmq.DeadLettersQueueData;
import org.elasticmq.MillisVisibilityTimeout;
import scala.Option;
import scala.jdk.javaapi.OptionConverters;
import tools.jackson.databind.JsonNode;

/** A declared queue; defaults are AWS's. */
public record QueueDeclaration(
        String name,
        String arn,
        String label,
        Duration visibilityTimeout,
        Duration delay,
        Duration receiveWait,
        Optional<Redrive> redrive,
        boolean fifo,
        boolean contentBasedDeduplication) {

    /** The dead-letter queue, and after how many receives a message goes there. */
    public record Redrive(String deadLetterQueue, int maxReceiveCount) {}

    private static final String[] SUPPORTED = {
        "QueueName",
        "VisibilityTimeout",
        "DelaySeconds",
        "ReceiveMessageWaitTimeSeconds",
        "MessageRetentionPeriod",
        "MaximumMessageSize",
        "RedrivePolicy",
        "RedriveAllowPolicy",
        "FifoQueue",
        "ContentBasedDeduplication",
        "KmsMasterKeyId",
        "KmsDataKeyReusePeriodSeconds",
        "SqsManagedSseEnabled",
        "Tags"
    };

    /** Retention, size and encryption are ignored: nothing here waits for days, and ElasticMQ enforces AWS's size limit. */
    public static QueueDeclaration of(Resource queue) {
        Declared declared = Declared.by(queue).only(SUPPORTED);
        return new QueueDeclaration(
                Arn.parse(queue.arn()).name(),
                queue.arn(),
                queue.label(),
                Duration.ofSeconds(declared.number("VisibilityTimeout", 30)),
                Duration.ofSeconds(declared.number("DelaySeconds", 0)),
                Duration.ofSeconds(declared.number("ReceiveMessageWaitTimeSeconds", 0)),
                redrive(declared),
                declared.flag("FifoQueue", false),
                declared.flag("ContentBasedDeduplication", false));
    }

    CreateQueueData toElasticMq() {
        return new CreateQueueData(
                name,
                Option.apply(new MillisVisibilityTimeout(visibilityTimeout.toMillis())),
                Option.apply(delay),
                Option.apply(receiveWait),
                Option.empty(),
                Option.empty(),
                OptionConverters.toScala(redrive.map(
                        policy -> new DeadLettersQueueData(policy.deadLetterQueue(), policy.maxReceiveCount()))),
                fifo,
                contentBasedDeduplication,
                Option.empty(),
                Option.empty(),
                scala.collection.immutable.Map$.MODULE$.empty());
    }

    private static Optional<Redrive> redrive(Declared declared) {
        Object policy = declared.values().get("RedrivePolicy");
        if (policy == null) {
            return Optional.empty();
        }
        JsonNode node = policy instanceof String json ? JsonTrees.parse(json) : JsonTrees.tree(policy);
        String target = node.path("deadLetterTargetArn").asString("");
        int count = node.path("maxReceiveCount").asInt(0);
        if (target.isEmpty() || count < 1) {
            throw new UnsupportedResource(
                    declared.at() + ": RedrivePolicy needs deadLetterTargetArn and maxReceiveCount");
        }
        return Optional.of(new Redrive(Arn.parse(target).name(), count));
    }
}
