package dev.cartwright.tools.cases;

import dev.cartwright.tools.shop.JsonCodec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A batch with a good message of every type of an inbox, and two messages without an operation: one of an unknown type and
 * one from a wrong sender. These two go to the dead letters; the others are duplicates.
 */
final class MixedBatch {

    private static final int STRANGERS = 2;

    private final Map<MessageForm, Case> messages = new LinkedHashMap<>();

    void add(MessageForm form, Case first) {
        messages.put(form, first);
    }

    /** Empty for an inbox of one type. */
    Optional<SampleEvent> event(HostedFunction function) {
        if (messages.size() < 2) {
            return Optional.empty();
        }
        Map.Entry<MessageForm, Case> first = messages.entrySet().iterator().next();
        Stream<String> others = messages.entrySet().stream().skip(1).map(MixedBatch::body);
        List<String> bodies = Stream.concat(
                        Stream.of(body(first), stranger(first, "cartwright.nobody", type(first))),
                        Stream.concat(
                                others,
                                Stream.of(stranger(
                                        first, first.getKey().subscription().source(), "Unknown.v1"))))
                .toList();
        List<JsonNode> rows = messages.values().stream()
                .flatMap(one -> one.rowsAfterwards().stream())
                .toList();
        return Optional.of(new SampleEvent(
                function.logicalId() + "/mixed",
                QueueBatch.of(first.getKey().subscription().queueArn(), bodies),
                MessageForm.allTaken(),
                rows,
                STRANGERS));
    }

    private static String body(Map.Entry<MessageForm, Case> message) {
        return message.getKey().body(message.getValue());
    }

    private static String type(Map.Entry<MessageForm, Case> message) {
        return message.getKey().subscription().type();
    }

    private static String stranger(Map.Entry<MessageForm, Case> like, String source, String type) {
        return JsonCodec.write(like.getKey().busEvent(like.getValue(), source, type));
    }
}
