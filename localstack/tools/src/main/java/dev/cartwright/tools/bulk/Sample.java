package dev.cartwright.tools.bulk;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.Home;
import dev.cartwright.tools.report.Parallel;
import dev.cartwright.tools.shop.Json;
import dev.cartwright.tools.shop.Shop;
import dev.cartwright.tools.shop.StockDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A catalogue and its stock to try a shop with.
 *
 * @param folder with {@code catalog.jsonl} and {@code stock.jsonl}
 */
public record Sample(Path folder) {

    /** The one of the repository. */
    public static Sample ofTheRepository() {
        return new Sample(Home.current().root().resolve("localstack/sample"));
    }

    /** Puts both into a shop that sells nothing; leaves any other as it is. Returns whether it did. */
    public boolean loadUnlessThere(Shop admin) {
        boolean empty = admin.get("/v1/products?limit=1")
                .orFail("the list of products")
                .body()
                .path("items")
                .isEmpty();
        if (empty) {
            load(admin);
        }
        return empty;
    }

    /** Puts both into a shop that is new. */
    public void load(Shop admin) {
        List<Runnable> both = List.of(() -> list(admin), () -> new StockDesk(admin).adjust(stock()));
        new Parallel(both.size()).each(both, Runnable::run);
    }

    /** One product after the other: two at once would start a second process, which costs more than it brings. */
    private void list(Shop admin) {
        var catalog = new ImportCatalog(admin);
        var tally = new Tally();
        CatalogLine.of(lines("catalog.jsonl")).forEach(line -> tally.add(line, catalog.add(line)));
        if (!tally.failures().isEmpty()) {
            throw new CommandFailure("the sample catalogue could not be imported: " + tally.failures());
        }
    }

    private Map<String, Long> stock() {
        var stock = new LinkedHashMap<String, Long>();
        lines("stock.jsonl").stream()
                .filter(line -> !line.isBlank())
                .map(Json::read)
                .forEach(line -> stock.put(
                        line.path("sku").asString(""), line.path("quantity").asLong(0)));
        return stock;
    }

    private List<String> lines(String name) {
        try {
            return Files.readAllLines(folder.resolve(name));
        } catch (IOException unreadable) {
            throw new CommandFailure(folder.resolve(name) + " cannot be read", unreadable);
        }
    }
}
