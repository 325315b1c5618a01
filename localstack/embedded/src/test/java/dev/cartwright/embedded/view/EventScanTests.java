package dev.cartwright.embedded.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventScanTests {

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> ids(String json) {
        var ids = new ArrayList<String>();
        EventScan.ids(bytes(json), ids, 10);
        return ids;
    }

    @Test
    void findsTheTracesOfAllMessagesOfABatch() {
        byte[] batch = bytes("{\"Records\":[{\"attributes\":{\"AWSTraceHeader\":"
                + "\"Root=1-6b0c5d02-e4952ddcdad5d7eba70b5f8d;Sampled=0\"},\"eventSource\":\"aws:sqs\"},"
                + "{\"body\":\"{\\\"detail\\\":{\\\"traceparent\\\":"
                + "\\\"00-6b0c5d03e4952ddcdad5d7eba70b5f8e-53995c3f42cd8ad8-01\\\"}}\",\"eventSource\":\"aws:sqs\"}]}");

        assertThat(EventScan.traces(batch))
                .containsExactly("1-6b0c5d02-e4952ddcdad5d7eba70b5f8d", "1-6b0c5d03-e4952ddcdad5d7eba70b5f8e");
        assertThat(EventScan.records(batch)).isEqualTo(2);
    }

    @Test
    void findsTheTraceOfAnOutboxRow() {
        byte[] batch = bytes(
                "{\"Records\":[{\"dynamodb\":{\"NewImage\":{\"traceparent\":"
                        + "{\"S\":\"00-6b0c5d03e4952ddcdad5d7eba70b5f8e-53995c3f42cd8ad8-00\"}}},\"eventSource\":\"aws:dynamodb\"}]}");

        assertThat(EventScan.traces(batch)).containsExactly("1-6b0c5d03-e4952ddcdad5d7eba70b5f8e");
    }

    @Test
    void findsIdsHoweverDeepTheyAreWrapped() {
        assertThat(ids("{\"pathParameters\":{\"orderId\":\"ord_1\"}}")).containsExactly("ord_1");
        assertThat(ids("{\"body\":\"{\\\"sku\\\": \\\"MUG-1\\\"}\"}")).containsExactly("MUG-1");
        assertThat(ids("{\"NewImage\":{\"customerId\":{\"S\":\"ann\"}}}")).containsExactly("ann");
        assertThat(ids("{\"body\":\"{\\\"data\\\":\\\"{\\\\\\\"subject\\\\\\\":\\\\\\\"ord_2\\\\\\\"}\\\"}\"}"))
                .containsExactly("ord_2");
    }

    @Test
    void takesNoIdsOfAwsAndNoSecrets() {
        assertThat(
                        ids(
                                "{\"requestId\":\"r\",\"accountId\":\"0\",\"messageId\":\"m\",\"tokenId\":\"t\",\"note\":\"orderId\"}"))
                .isEmpty();
    }
}
