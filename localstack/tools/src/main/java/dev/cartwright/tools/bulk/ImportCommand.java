package dev.cartwright.tools.bulk;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.Count;
import dev.cartwright.tools.UnreadableFile;
import dev.cartwright.tools.report.Parallel;
import dev.cartwright.tools.shop.JsonCodec;
import dev.cartwright.tools.shop.Shop;
import dev.cartwright.tools.shop.StackClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code localstack/import FILE}: imports a catalogue in JSON Lines through the API. */
@Command(
        name = "import",
        description =
                "Imports the products of a file: creates and publishes products with new SKUs, changes existing ones that"
                        + " differ. Each line is a product as the body of POST /v1/products, without a state: an import puts every product on"
                        + " sale. With --price-list the file has prices instead, as CSV with the header sku,fromQuantity,amount (in minor units), a line"
                        + " for each quantity tier; a fourth column floor is optional, and without it prices have no floor. The list must be there. Running it again changes nothing.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class ImportCommand implements Callable<Integer> {

    private static final int PROGRESS = 500;

    @Parameters(paramLabel = "FILE", description = "One product a line, or one price.")
    private Path file = Path.of("");

    @Option(names = "--base", paramLabel = "URL", description = "The shop's base URL (default: ${DEFAULT-VALUE}).")
    private URI base = URI.create("http://127.0.0.1:8080");

    @Option(
            names = "--token",
            paramLabel = "T",
            description = "An admin's access token (default: one from the local stack).")
    private Optional<String> token = Optional.empty();

    @Option(names = "--price-list", paramLabel = "ID", description = "Sets the prices of this price list.")
    private Optional<String> priceList = Optional.empty();

    @Option(
            names = "--at-once",
            paramLabel = "N",
            converter = Count.class,
            description = "Number of concurrent requests (default: ${DEFAULT-VALUE}).")
    private int atOnce = 8;

    @Option(names = "--json", description = "Print one JSON document instead of lines.")
    private boolean json;

    @Override
    public Integer call() {
        return priceList.map(this::prices).orElseGet(this::products);
    }

    private int prices(String list) {
        PriceFile read = PriceFile.of(lines());
        if (!read.failures().isEmpty()) {
            read.failures().forEach((number, problem) -> System.out.printf("line %d: %s%n", number, problem));
            throw new CommandFailure("nothing was imported: " + read.failures().size() + " lines cannot be read");
        }
        var prices = new ImportPrices(admin(), list);
        prices.handle(read.prices(), atOnce);
        if (json) {
            System.out.println(JsonCodec.write(Map.of("set", prices.set(), "failed", prices.failures())));
        } else {
            prices.failures().forEach((sku, problem) -> System.out.printf("%s: %s%n", sku, problem));
            System.out.printf("import: %d prices of %s set%n", prices.set(), list);
        }
        return prices.failures().isEmpty() ? 0 : 1;
    }

    private int products() {
        List<CatalogLine> lines = CatalogLine.of(lines()).toList();
        var catalog = new ImportCatalog(admin());
        var counts = new ImportCounts();
        new Parallel(atOnce).each(lines, line -> {
            counts.add(line, catalog.handle(line));
            progress(counts.done(), lines.size());
        });
        report(counts);
        return counts.failures().isEmpty() ? 0 : 1;
    }

    private static void progress(int done, int all) {
        if (done % PROGRESS == 0) {
            System.err.printf("%d of %d%n", done, all);
        }
    }

    private void report(ImportCounts counts) {
        if (json) {
            System.out.println(JsonCodec.write(counts.document()));
        } else {
            counts.failures().forEach((number, problem) -> System.out.printf("line %d: %s%n", number, problem));
            System.out.println("import: " + counts);
        }
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UnreadableFile(file, unreadable);
        }
    }

    private Shop admin() {
        return token.map(Shop.at(base)::as).orElseGet(this::localAdmin);
    }

    private Shop localAdmin() {
        StackClient stack = StackClient.at(base);
        if (!stack.runs()) {
            throw new CommandFailure("no local stack answers at " + base
                    + ": start localstack/up, or name another shop by --base and --token");
        }
        return stack.admin();
    }
}
