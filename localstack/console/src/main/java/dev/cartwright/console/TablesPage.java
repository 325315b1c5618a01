package dev.cartwright.console;

import dev.cartwright.embedded.view.StackActions;
import dev.cartwright.embedded.view.StackView;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The items of tables: by key, index and prefix, one as JSON, put and delete. */
final class TablesPage implements Page {

    private final StackView view;
    private final StackActions actions;

    TablesPage(StackView view, StackActions actions) {
        this.view = view;
        this.actions = actions;
    }

    @Override
    public MenuEntry entry() {
        return new MenuEntry("tables", "Tables", 't');
    }

    @Override
    public Answer answer(Call call) {
        List<String> tables = view.tables();
        if (call.rest().isEmpty()) {
            return Answer.page("tables.jte", Map.of("tables", tables));
        }
        if (!tables.contains(call.rest())) {
            return Answer.notFound("There is no table " + call.rest() + ".");
        }
        if (call.isPost()) {
            return act(call, call.rest());
        }
        return call.fields().containsKey("key") ? item(call) : items(call);
    }

    private Answer items(Call call) {
        var search = new ItemSearch(shape(call.rest()), call);
        try {
            JsonNode answer = view.table(search.operation(), search.request());
            return page(search, answer, "");
        } catch (IllegalArgumentException refused) {
            return page(search, Json.object(), String.valueOf(refused.getMessage()));
        }
    }

    private static Answer page(ItemSearch search, JsonNode answer, String problem) {
        List<ItemRow> rows = answer.path("Items")
                .valueStream()
                .map(item -> ItemRow.of(search.shape(), (ObjectNode) item))
                .toList();
        JsonNode last = answer.path("LastEvaluatedKey");
        return new Answer.Html(
                problem.isEmpty() ? 200 : 422,
                "table.jte",
                Map.of(
                        "search", search,
                        "rows", rows,
                        "next", last.isObject() ? search.url(last.toString()) : "",
                        "problem", problem));
    }

    private TableKeys shape(String table) {
        return TableKeys.of(view.table("DescribeTable", Json.object().put("TableName", table)));
    }

    private Answer item(Call call) {
        ObjectNode request = Json.object().put("TableName", call.rest()).put("ConsistentRead", true);
        request.set("Key", Json.object(call.field("key"), "the key"));
        if (view.table("GetItem", request).path("Item") instanceof ObjectNode item) {
            boolean revealed = call.field("show").equals("all");
            return Answer.page(
                    "item.jte",
                    Map.of(
                            "table",
                            call.rest(),
                            "key",
                            call.field("key"),
                            "typed",
                            revealed ? Json.pretty(item) : Json.masked(item),
                            "plain",
                            revealed ? Json.pretty(PlainItem.of(item)) : Json.masked(PlainItem.of(item)),
                            "revealed",
                            revealed,
                            "reveal",
                            "/_console/tables/" + call.rest()));
        }
        return Answer.notFound("The item is not there, or no longer.");
    }

    private Answer act(Call call, String table) {
        switch (call.field("do")) {
            case "put" -> {
                ObjectNode item = Json.object(call.field("item"), "the item");
                actions.putItem(table, item);
                String key = shape(table).keyOf(item).toString();
                return new Answer.Redirect(itemUrl(table, key));
            }
            case "delete" -> actions.deleteItem(table, Json.object(call.field("key"), "the key"));
            case String other -> throw new IllegalArgumentException("a table cannot " + other);
        }
        return new Answer.Redirect("/_console/tables/" + table);
    }

    static String itemUrl(String table, String key) {
        return "/_console/tables/" + table + "?key=" + URLEncoder.encode(key, StandardCharsets.UTF_8);
    }
}
