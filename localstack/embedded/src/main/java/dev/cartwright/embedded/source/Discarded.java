package dev.cartwright.embedded.source;

import dev.cartwright.embedded.function.InvocationResult;
import dev.cartwright.embedded.wire.JsonTrees;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** Lambda's message to an on-failure destination about discarded stream records: their position, not their content. */
record Discarded(
        List<StreamRecord> records,
        String condition,
        int invocations,
        Optional<InvocationResult> last,
        String functionArn,
        String streamArn,
        String shard) {

    String toJson(Instant now) {
        ObjectNode document = JsonTrees.object();
        document.putObject("requestContext")
                .put(
                        "requestId",
                        last.map(InvocationResult::requestId)
                                .orElseGet(() -> UUID.randomUUID().toString()))
                .put("functionArn", functionArn)
                .put("condition", condition)
                .put("approximateInvokeCount", invocations);
        last.ifPresent(invocation -> addResponse(document, invocation));
        document.put("version", "1.0")
                .put("timestamp", now.truncatedTo(ChronoUnit.MILLIS).toString());
        document.putObject("DDBStreamBatchInfo")
                .put("shardId", shard)
                .put("startSequenceNumber", records.getFirst().sequenceNumber())
                .put("endSequenceNumber", records.getLast().sequenceNumber())
                .put(
                        "approximateArrivalOfFirstRecord",
                        records.getFirst().created().toString())
                .put(
                        "approximateArrivalOfLastRecord",
                        records.getLast().created().toString())
                .put("batchSize", records.size())
                .put("streamArn", streamArn);
        return JsonTrees.text(document);
    }

    private static void addResponse(ObjectNode document, InvocationResult invocation) {
        ObjectNode response =
                document.putObject("responseContext").put("statusCode", 200).put("executedVersion", "$LATEST");
        if (invocation.failed()) {
            response.put("functionError", invocation.error());
        }
    }
}
