package dev.cartwright.dynamodb.likeness;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Operations on two tables: one with range keys, a global and a local index and a stream; one with neither. */
final class RandomOperations {

    static final String FULL = "like-full";
    static final String PLAIN = "like-plain";

    private final Dice dice;
    private final RandomValues values;

    RandomOperations(Dice dice) {
        this.dice = dice;
        this.values = new RandomValues(dice);
    }

    Operation next() {
        return switch (dice.below(20)) {
            case 0, 1, 2, 3 -> put();
            case 4, 5, 6, 7 -> update();
            case 8 -> delete();
            case 9, 10 -> get();
            case 11, 12, 13 -> query();
            case 14 -> scan();
            case 15 -> batchGet();
            case 16 -> batchWrite();
            case 17, 18 -> transactWrite();
            default -> transactGet();
        };
    }

    private static ObjectNode object() {
        return Wire.JSON.createObjectNode();
    }

    private String table() {
        return dice.oneIn(60) ? Tables.MISSING : dice.oneIn(3) ? PLAIN : FULL;
    }

    private ObjectNode key(String table) {
        ObjectNode key = object();
        if (table.equals(PLAIN)) {
            key.set("id", RandomValues.of("S", dice.pick("a", "b", "c", "d")));
        } else {
            key.set("pk", RandomValues.of("S", dice.pick("a", "b", "c")));
            key.set("sk", RandomValues.of("N", dice.pick("1", "2", "3", "10", "-1", "1.5")));
        }
        if (dice.oneIn(60)) {
            key.set(dice.pick("pk", "id", "sk", "other"), dice.pick(values.text(), values.number()));
        }
        return key;
    }

    private ObjectNode item(String table) {
        ObjectNode item = key(table);
        if (dice.oneIn(2)) {
            item.set("g", dice.oneIn(25) ? values.any(2) : RandomValues.of("S", dice.pick("g1", "g2")));
        }
        if (dice.oneIn(2)) {
            item.set("l", dice.oneIn(25) ? values.any(2) : values.number());
        }
        if (dice.oneIn(2)) {
            item.set("n", values.number());
        }
        if (dice.oneIn(3)) {
            item.set("li", values.list(1));
        }
        for (int left = dice.below(3); left > 0; left--) {
            item.set(dice.pick("s", "m", "ss", "x", "y"), values.any(0));
        }
        return item;
    }

    private void maybeCondition(ObjectNode request, RandomExpressions expressions) {
        if (dice.oneIn(2)) {
            request.put("ConditionExpression", expressions.condition(0));
        }
        if (dice.oneIn(4)) {
            request.put("ReturnValuesOnConditionCheckFailure", "ALL_OLD");
        }
    }

    private void maybeCapacity(ObjectNode request) {
        if (dice.oneIn(3)) {
            request.put("ReturnConsumedCapacity", dice.oneIn(40) ? "SOME" : dice.pick("TOTAL", "INDEXES", "NONE"));
        }
    }

    private Operation put() {
        String table = table();
        RandomExpressions expressions = new RandomExpressions(dice);
        ObjectNode request = object().put("TableName", table);
        request.set("Item", item(table));
        maybeCondition(request, expressions);
        maybeCapacity(request);
        if (dice.oneIn(3)) {
            request.put("ReturnValues", dice.oneIn(20) ? "ALL_NEW" : dice.pick("ALL_OLD", "NONE"));
        }
        expressions.addTo(request);
        return new Operation("PutItem", request);
    }

    private Operation update() {
        String table = table();
        RandomExpressions expressions = new RandomExpressions(dice);
        ObjectNode request = object().put("TableName", table);
        request.set("Key", key(table));
        if (!dice.oneIn(20)) {
            request.put("UpdateExpression", expressions.update());
        }
        if (dice.oneIn(3)) {
            maybeCondition(request, expressions);
        }
        maybeCapacity(request);
        if (dice.oneIn(2)) {
            request.put("ReturnValues", dice.pick("ALL_OLD", "NONE", "ALL_NEW", "UPDATED_OLD", "UPDATED_NEW"));
        }
        expressions.addTo(request);
        return new Operation("UpdateItem", request);
    }

    private Operation delete() {
        String table = table();
        RandomExpressions expressions = new RandomExpressions(dice);
        ObjectNode request = object().put("TableName", table);
        request.set("Key", key(table));
        maybeCondition(request, expressions);
        maybeCapacity(request);
        if (dice.oneIn(2)) {
            request.put("ReturnValues", "ALL_OLD");
        }
        expressions.addTo(request);
        return new Operation("DeleteItem", request);
    }

    private Operation get() {
        String table = table();
        RandomExpressions expressions = new RandomExpressions(dice);
        ObjectNode request = object().put("TableName", table);
        request.set("Key", key(table));
        if (dice.oneIn(2)) {
            request.put("ProjectionExpression", expressions.projection());
        }
        request.put("ConsistentRead", dice.oneIn(2));
        maybeCapacity(request);
        expressions.addTo(request);
        return new Operation("GetItem", request);
    }

    private Operation query() {
        RandomExpressions expressions = new RandomExpressions(dice);
        String index = dice.pick("", "", "by-g", "by-l");
        ObjectNode request = object().put("TableName", FULL);
        if (!index.isEmpty()) {
            request.put("IndexName", index);
        }
        request.put("KeyConditionExpression", keyCondition(index, expressions));
        if (dice.oneIn(4)) {
            request.put("FilterExpression", expressions.condition(1));
        }
        if (dice.oneIn(4)) {
            request.put("ProjectionExpression", expressions.projection());
        } else if (dice.oneIn(4)) {
            request.put("Select", dice.pick("COUNT", "ALL_ATTRIBUTES"));
        }
        if (dice.oneIn(3)) {
            request.put("Limit", 1 + dice.below(4));
        }
        request.put("ScanIndexForward", dice.oneIn(2));
        maybeCapacity(request);
        expressions.addTo(request);
        return new Operation("Query", request);
    }

    private String keyCondition(String index, RandomExpressions expressions) {
        String hash = index.equals("by-g")
                ? "g = " + expressions.value(RandomValues.of("S", dice.pick("g1", "g2")))
                : "pk = " + expressions.value(RandomValues.of("S", dice.pick("a", "b", "c")));
        String range = index.equals("by-l") ? "l" : index.isEmpty() ? "sk" : "n";
        return switch (dice.below(5)) {
            case 0 -> hash;
            case 1 ->
                hash + " AND " + range + " BETWEEN " + expressions.value(RandomValues.of("N", "1")) + " AND "
                        + expressions.value(RandomValues.of("N", dice.pick("1", "2", "10")));
            default ->
                hash + " AND " + range + " " + dice.pick("=", "<", "<=", ">", ">=") + " "
                        + expressions.value(RandomValues.of("N", dice.pick("1", "2", "10", "0")));
        };
    }

    private Operation scan() {
        RandomExpressions expressions = new RandomExpressions(dice);
        ObjectNode request = object().put("TableName", dice.pick(FULL, PLAIN));
        if (dice.oneIn(2)) {
            request.put("FilterExpression", expressions.condition(0));
        }
        if (dice.oneIn(3)) {
            request.put("ProjectionExpression", expressions.projection());
        }
        maybeCapacity(request);
        expressions.addTo(request);
        return new Operation("Scan", request);
    }

    private List<ObjectNode> distinctKeys(String table, int most) {
        List<ObjectNode> keys = new ArrayList<>();
        Set<ObjectNode> seen = new HashSet<>();
        for (int left = 1 + dice.below(most); left > 0; left--) {
            ObjectNode key = key(table);
            if (seen.add(key) || dice.oneIn(10)) {
                keys.add(key);
            }
        }
        return keys;
    }

    private Operation batchGet() {
        ObjectNode request = object();
        ObjectNode items = request.putObject("RequestItems");
        for (String table : dice.oneIn(2) ? List.of(FULL) : List.of(FULL, PLAIN)) {
            ArrayNode keys = items.putObject(table).putArray("Keys");
            distinctKeys(table, 4).forEach(keys::add);
        }
        maybeCapacity(request);
        return new Operation("BatchGetItem", request);
    }

    private Operation batchWrite() {
        ObjectNode request = object();
        ObjectNode items = request.putObject("RequestItems");
        String table = dice.pick(FULL, PLAIN);
        ArrayNode writes = items.putArray(table);
        for (ObjectNode key : distinctKeys(table, 4)) {
            if (dice.oneIn(3)) {
                writes.addObject().putObject("DeleteRequest").set("Key", key);
            } else {
                ObjectNode item = item(table);
                item.setAll(key);
                writes.addObject().putObject("PutRequest").set("Item", item);
            }
        }
        maybeCapacity(request);
        return new Operation("BatchWriteItem", request);
    }

    private Operation transactWrite() {
        ObjectNode request = object();
        ArrayNode items = request.putArray("TransactItems");
        for (int left = 1 + dice.below(4); left > 0; left--) {
            items.add(transacted());
        }
        maybeCapacity(request);
        return new Operation("TransactWriteItems", request);
    }

    private ObjectNode transacted() {
        String table = dice.pick(FULL, PLAIN);
        RandomExpressions expressions = new RandomExpressions(dice);
        String action = dice.pick("Put", "Update", "Delete", "ConditionCheck");
        ObjectNode item = object();
        ObjectNode write = item.putObject(action).put("TableName", table);
        if (action.equals("Put")) {
            write.set("Item", item(table));
        } else {
            write.set("Key", key(table));
        }
        if (action.equals("Update")) {
            write.put("UpdateExpression", expressions.update());
        }
        if (action.equals("ConditionCheck") || dice.oneIn(3)) {
            write.put("ConditionExpression", expressions.condition(1));
        }
        if (dice.oneIn(3)) {
            write.put("ReturnValuesOnConditionCheckFailure", "ALL_OLD");
        }
        expressions.addTo(write);
        return item;
    }

    private Operation transactGet() {
        ObjectNode request = object();
        ArrayNode items = request.putArray("TransactItems");
        for (int left = 1 + dice.below(3); left > 0; left--) {
            String table = dice.pick(FULL, PLAIN);
            ObjectNode get = items.addObject().putObject("Get").put("TableName", table);
            get.set("Key", key(table));
        }
        maybeCapacity(request);
        return new Operation("TransactGetItems", request);
    }
}
