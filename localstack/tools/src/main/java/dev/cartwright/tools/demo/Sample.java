package dev.cartwright.tools.demo;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.Home;
import dev.cartwright.tools.bulk.ImportCommand;
import dev.cartwright.tools.shop.Json;
import dev.cartwright.tools.shop.Stack;
import dev.cartwright.tools.shop.StockDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** The sample catalogue and its stock. */
final class Sample {

    private final Stack stack;
    private final Path folder = Home.current().root().resolve("localstack/sample");

    Sample(Stack stack) {
        this.stack = stack;
    }

    /** Puts them into a shop that sells nothing. */
    void loadUnlessThere() {
        JsonNode first = stack.guest()
                .get("/v1/products?limit=1")
                .orFail("the list of products")
                .body();
        if (first.path("items").isEmpty()) {
            list();
            new StockDesk(stack.admin()).adjust(stock());
        }
    }

    private void list() {
        int failures = new CommandLine(new ImportCommand())
                .execute(
                        folder.resolve("catalog.jsonl").toString(),
                        "--base",
                        stack.origin().toString());
        if (failures != 0) {
            throw new CommandFailure("the sample catalogue could not be imported");
        }
    }

    private Map<String, Long> stock() {
        var stock = new LinkedHashMap<String, Long>();
        Path file = folder.resolve("stock.jsonl");
        try (var lines = Files.lines(file)) {
            lines.filter(line -> !line.isBlank())
                    .map(Json::read)
                    .forEach(line -> stock.put(
                            line.path("sku").asString(""), line.path("quantity").asLong(0)));
        } catch (IOException unreadable) {
            throw new CommandFailure(file + " cannot be read", unreadable);
        }
        return stock;
    }
}
