package dev.cartwright.console;

import dev.cartwright.console.TableKeys.Keys;
import dev.cartwright.embedded.view.OpaqueText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A page of items: those of a key in a table or an index, or the first of all. */
public final class ItemSearch {

    static final int PAGE = 50;

    /** How the sort key is compared. */
    public static final List<String> COMPARISONS = List.of("begins with", "=", "<", "<=", ">", ">=");

    private final TableKeys shape;
    private final PageCall call;

    ItemSearch(TableKeys shape, PageCall call) {
        this.shape = shape;
        this.call = call;
    }

    public TableKeys shape() {
        return shape;
    }

    public String index() {
        return call.field("index");
    }

    public String partition() {
        return call.field("partition");
    }

    public String comparison() {
        return COMPARISONS.contains(call.field("compare")) ? call.field("compare") : COMPARISONS.getFirst();
    }

    public String sort() {
        return call.field("sort");
    }

    public boolean isDescending() {
        return call.field("order").equals("desc");
    }

    public boolean isUnmasked() {
        return call.isUnmasked();
    }

    String operation() {
        return partition().isEmpty() ? "Scan" : "Query";
    }

    ObjectNode request() {
        Keys keys = shape.keys(index());
        ObjectNode request = PrettyJson.object().put("TableName", shape.table()).put("Limit", PAGE);
        if (!keys.index().isEmpty()) {
            request.put("IndexName", keys.index());
        }
        if (!call.field("from").isEmpty()) {
            request.set("ExclusiveStartKey", PrettyJson.object(OpaqueText.open(call.field("from")), "the cursor"));
        }
        if (!partition().isEmpty()) {
            addKeys(request, keys);
        }
        return request;
    }

    private void addKeys(ObjectNode request, Keys keys) {
        boolean sorted = !sort().isEmpty() && !keys.sort().isEmpty();
        String sorting = comparison().equals("begins with") ? "begins_with(#s, :s)" : "#s " + comparison() + " :s";
        request.put("KeyConditionExpression", sorted ? "#p = :p AND " + sorting : "#p = :p")
                .put("ScanIndexForward", !isDescending());
        ObjectNode names = request.putObject("ExpressionAttributeNames").put("#p", keys.partition());
        ObjectNode values = request.putObject("ExpressionAttributeValues");
        values.putObject(":p").put(type(keys.partition()), partition());
        if (sorted) {
            names.put("#s", keys.sort());
            values.putObject(":s").put(type(keys.sort()), sort());
        }
    }

    private String type(String attribute) {
        return shape.types().getOrDefault(attribute, "S");
    }

    /** The page after the item of a key. */
    String after(JsonNode key) {
        return url(OpaqueText.seal(key.toString()), isUnmasked());
    }

    /** This page again. */
    public String self() {
        return url(call.field("from"), isUnmasked());
    }

    /** This page with everything masked. */
    public String masked() {
        return url(call.field("from"), false);
    }

    private String url(String from, boolean unmasked) {
        return "/_console/tables/" + shape.table() + "?"
                + fields(from, unmasked).entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    /** The fields of a form that shows this page unmasked. */
    public Map<String, String> unmasked() {
        return fields(call.field("from"), true);
    }

    private Map<String, String> fields(String from, boolean unmasked) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("index", index());
        fields.put("partition", partition());
        fields.put("compare", comparison());
        fields.put("sort", sort());
        fields.put("order", call.field("order"));
        fields.put("from", from);
        fields.put("unmasked", unmasked ? "true" : "");
        fields.values().removeIf(String::isEmpty);
        return fields;
    }
}
