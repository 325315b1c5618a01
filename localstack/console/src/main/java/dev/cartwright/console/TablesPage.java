package dev.cartwright.console;

import dev.cartwright.embedded.view.Masking;
import dev.cartwright.embedded.view.OpaqueText;
import dev.cartwright.embedded.view.StackActions;
import dev.cartwright.embedded.view.StackView;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The items of tables: by key, index and prefix, one as JSON, put and delete. */
final class TablesPage implements ConsolePage {

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
    public PageAnswer answer(PageCall call) {
        List<String> tables = view.tables();
        if (call.rest().isEmpty()) {
            return PageAnswer.page(
                    "tables.jte",
                    Map.of("tables", tables.stream().map(this::shape).toList()));
        }
        if (!tables.contains(call.rest())) {
            return PageAnswer.notFound("There is no table " + call.rest() + ".");
        }
        if (call.isPost()) {
            return act(call, call.rest());
        }
        return call.fields().containsKey("key") ? item(call) : items(call);
    }

    private PageAnswer items(PageCall call) {
        var search = new ItemSearch(shape(call.rest()), call);
        try {
            JsonNode answer = view.table(search.operation(), search.request());
            return page(search, answer, "");
        } catch (IllegalArgumentException refused) {
            return page(search, PrettyJson.object(), Masking.mask(String.valueOf(refused.getMessage())));
        }
    }

    private static PageAnswer page(ItemSearch search, JsonNode answer, String problem) {
        List<ItemRow> rows = answer.path("Items")
                .valueStream()
                .map(item -> ItemRow.of(search.shape(), (ObjectNode) item, search.isUnmasked()))
                .toList();
        JsonNode last = answer.path("LastEvaluatedKey");
        return new PageAnswer.Html(
                problem.isEmpty() ? 200 : 422,
                "table.jte",
                Map.of(
                        "search", search,
                        "rows", rows,
                        "next", last.isObject() ? search.after(last) : "",
                        "problem", problem));
    }

    private TableKeys shape(String table) {
        return TableKeys.of(view.table("DescribeTable", PrettyJson.object().put("TableName", table)));
    }

    private PageAnswer item(PageCall call) {
        ObjectNode request = PrettyJson.object().put("TableName", call.rest()).put("ConsistentRead", true);
        String key = OpaqueText.open(call.field("key"));
        request.set("Key", PrettyJson.object(key, "the key"));
        if (view.table("GetItem", request).path("Item") instanceof ObjectNode item) {
            boolean revealed = call.isUnmasked();
            return PageAnswer.page(
                    "item.jte",
                    Map.of(
                            "table",
                            call.rest(),
                            "key",
                            call.field("key"),
                            "shownKey",
                            revealed ? key : Masking.mask(key),
                            "typed",
                            revealed ? PrettyJson.pretty(item) : PrettyJson.masked(item),
                            "plain",
                            revealed ? PrettyJson.pretty(PlainItem.of(item)) : PrettyJson.masked(PlainItem.of(item)),
                            "revealed",
                            revealed,
                            "reveal",
                            "/_console/tables/" + call.rest()));
        }
        return PageAnswer.notFound("The item is not there, or no longer.");
    }

    private PageAnswer act(PageCall call, String table) {
        switch (call.field("do")) {
            case "put" -> {
                ObjectNode item = PrettyJson.object(call.field("item"), "the item");
                actions.putItem(table, item);
                String key = shape(table).keyOf(item).toString();
                return new PageAnswer.Redirect(itemUrl(table, key));
            }
            case "delete" ->
                actions.deleteItem(table, PrettyJson.object(OpaqueText.open(call.field("key")), "the key"));
            case String other -> throw new IllegalArgumentException("a table cannot " + other);
        }
        return new PageAnswer.Redirect("/_console/tables/" + table);
    }

    static String itemUrl(String table, String key) {
        return "/_console/tables/" + table + "?key=" + OpaqueText.seal(key);
    }
}
