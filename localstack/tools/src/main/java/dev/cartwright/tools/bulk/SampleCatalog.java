package dev.cartwright.tools.bulk;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.Home;
import dev.cartwright.tools.report.Parallel;
import dev.cartwright.tools.shop.JsonCodec;
import dev.cartwright.tools.shop.PricingAdmin;
import dev.cartwright.tools.shop.QuotedPrices;
import dev.cartwright.tools.shop.Shop;
import dev.cartwright.tools.shop.StockAdmin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A sample catalogue with stock, markets, tax rates, shipping methods, promotions and price lists.
 *
 * @param folder with {@code catalog.jsonl}, {@code stock.jsonl} and {@code pricing.json}
 */
public record SampleCatalog(Path folder) {

    /** The sample in the repository. */
    public static SampleCatalog ofTheRepository() {
        return new SampleCatalog(Home.current().root().resolve("localstack/sample"));
    }

    /** Loads the sample into an empty shop; does nothing otherwise. Returns whether it loaded it. */
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

    /** Loads the sample into a new shop; returns when its goods can be ordered. */
    public void load(Shop admin) {
        List<Runnable> all =
                List.of(() -> list(admin), () -> new StockAdmin(admin).adjust(stock()), () -> price(admin));
        new Parallel(all.size()).each(all, Runnable::run);
        new QuotedPrices(admin).awaitOnSale(List.copyOf(stock().keySet()));
    }

    /** Loads the markets, tax rates, shipping methods, promotions and price lists alone. */
    public void price(Shop admin) {
        new PricingAdmin(admin).load(JsonCodec.read(String.join("\n", lines("pricing.json"))));
    }

    /** Sequentially: concurrent requests would start a second process, which costs more than it saves. */
    private void list(Shop admin) {
        var catalog = new ImportCatalog(admin);
        var counts = new ImportCounts();
        CatalogLine.of(lines("catalog.jsonl")).forEach(line -> counts.add(line, catalog.add(line)));
        if (!counts.failures().isEmpty()) {
            throw new CommandFailure("the sample catalogue could not be imported: " + counts.failures());
        }
    }

    private Map<String, Long> stock() {
        var stock = new LinkedHashMap<String, Long>();
        lines("stock.jsonl").stream()
                .filter(line -> !line.isBlank())
                .map(JsonCodec::read)
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
