package dev.cartwright.embedded.view;

import dev.cartwright.embedded.table.DynamoDbEndpoint;
import dev.cartwright.embedded.wire.JsonTrees;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The rows of tables whose events are not published yet. */
final class Outboxes {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int TIME_DIGITS = 10;
    private static final List<String> PARTITIONS =
            IntStream.range(0, 4).mapToObj(n -> "OUTBOX#" + n).toList();

    private final DynamoDbEndpoint tables;

    Outboxes(DynamoDbEndpoint tables) {
        this.tables = tables;
    }

    /**
     * How many rows wait that are as old as discarded records of a stream: their sort keys begin with the time.
     *
     * @param discarded Lambda's description of the records
     */
    long waiting(JsonNode discarded) {
        String table =
                discarded.at("/DDBStreamBatchInfo/streamArn").asString("").replaceAll(".*:table/([^/]+)/.*", "$1");
        Instant last = Instant.parse(discarded
                .at("/DDBStreamBatchInfo/approximateArrivalOfLastRecord")
                .asString("1970-01-01T00:00:00Z"));
        return PARTITIONS.stream()
                .mapToLong(partition -> waiting(table, partition, last.plusSeconds(1)))
                .sum();
    }

    private long waiting(String table, String partition, Instant before) {
        ObjectNode request = JsonTrees.object()
                .put("TableName", table)
                .put("ConsistentRead", true)
                .put("Select", "COUNT")
                .put("KeyConditionExpression", "pk = :pk AND sk < :sk");
        ObjectNode values = request.putObject("ExpressionAttributeValues");
        values.putObject(":pk").put("S", partition);
        values.putObject(":sk").put("S", "evt_" + digits(before));
        return tables.call(DynamoDbEndpoint.TABLES, "Query", request)
                .path("Count")
                .asLong(0);
    }

    /** A time as in the shop's ids: 48 bits of milliseconds in Crockford's base 32. */
    private static String digits(Instant time) {
        var digits = new StringBuilder();
        for (int i = TIME_DIGITS - 1; i >= 0; i--) {
            digits.append(DIGITS.charAt((int) ((time.toEpochMilli() >>> (5 * i)) & 31)));
        }
        return digits.toString();
    }
}
