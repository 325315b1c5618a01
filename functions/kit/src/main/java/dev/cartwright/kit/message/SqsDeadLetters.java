package dev.cartwright.kit.message;

import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** Dead letters in an SQS queue; the client is created for the first one. */
public final class SqsDeadLetters implements DeadLetters {

    private final Supplier<SqsClient> client;
    private final String queueUrl;

    public SqsDeadLetters(Supplier<SqsClient> client, String queueUrl) {
        this.client = client;
        this.queueUrl = queueUrl;
    }

    @Override
    public void park(String body, String reason) {
        var attribute = MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(reason)
                .build();
        client.get()
                .sendMessage(send ->
                        send.queueUrl(queueUrl).messageBody(body).messageAttributes(Map.of("reason", attribute)));
    }
}
