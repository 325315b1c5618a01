package dev.cartwright.tools.bulk;

import dev.cartwright.tools.shop.Call;
import dev.cartwright.tools.shop.Shop;
import dev.cartwright.tools.shop.ShopFailure;
import dev.cartwright.tools.shop.ShopResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Creates or changes a line's product. Idempotency keys are derived from the request, so a repeated line takes effect once.
 */
final class ImportCatalog {

    private static final String ARCHIVED = "ARCHIVED";
    private static final String PUBLISHED = "PUBLISHED";

    private final Shop admin;

    ImportCatalog(Shop admin) {
        this.admin = admin;
    }

    ImportOutcome handle(CatalogLine line) {
        return outcome(line, this::putOnSale);
    }

    /** For a product that the shop does not have yet. */
    ImportOutcome add(CatalogLine line) {
        return outcome(line, this::create);
    }

    private static ImportOutcome outcome(CatalogLine line, Function<CatalogLine, ImportOutcome> work) {
        if (!line.isObject()) {
            return new ImportOutcome.Failed("not a JSON object");
        }
        if (line.hasState()) {
            return new ImportOutcome.Failed("has a state; an import puts every product on sale");
        }
        try {
            return work.apply(line);
        } catch (RequestRefused | ShopFailure failure) {
            return new ImportOutcome.Failed(String.valueOf(failure.getMessage()));
        }
    }

    /** Retries once after a race, for example with another line with the same SKU. */
    private ImportOutcome putOnSale(CatalogLine line) {
        try {
            return createOrUpdate(line);
        } catch (RequestRefused refused) {
            if (refused.maybeRace()) {
                return createOrUpdate(line);
            }
            throw refused;
        }
    }

    private ImportOutcome createOrUpdate(CatalogLine line) {
        return known(line).map(product -> update(product, line)).orElseGet(() -> create(line));
    }

    private Optional<ShopResponse> known(CatalogLine line) {
        return line.skus().stream()
                .map(sku -> admin.insist(Call.get("/v1/admin/skus/" + encoded(sku))))
                .filter(answer -> answer.status() != 404)
                .findFirst()
                .map(RequestRefused::unlessOk);
    }

    private static String encoded(String sku) {
        return URLEncoder.encode(sku, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private ImportOutcome create(CatalogLine line) {
        String body = line.onSale();
        RequestRefused.unlessOk(admin.insist(
                Call.post("/v1/products", body).with(IdempotencyKeys.HEADER, IdempotencyKeys.of("create", body))));
        return new ImportOutcome.Created();
    }

    private ImportOutcome update(ShopResponse product, CatalogLine line) {
        ShopResponse changeable = is(product, ARCHIVED) ? publish(product) : product;
        ShopResponse changed = line.describes(changeable.body()) ? changeable : change(changeable, line);
        ShopResponse onSale = is(changed, PUBLISHED) ? changed : publish(changed);
        return etag(onSale).equals(etag(product)) ? new ImportOutcome.Unchanged() : new ImportOutcome.Changed();
    }

    private ShopResponse change(ShopResponse product, CatalogLine line) {
        String id = id(product.body());
        return RequestRefused.unlessOk(admin.insist(Call.put("/v1/products/" + id, line.text())
                .with("If-Match", etag(product))
                .with(IdempotencyKeys.HEADER, IdempotencyKeys.of("change", id, etag(product), line.text()))));
    }

    private ShopResponse publish(ShopResponse product) {
        String id = id(product.body());
        return RequestRefused.unlessOk(admin.insist(Call.post("/v1/products/" + id + "/publication")
                .with(IdempotencyKeys.HEADER, IdempotencyKeys.of("publish", id, etag(product)))));
    }

    private static boolean is(ShopResponse product, String state) {
        return product.body().path("state").asString("").equals(state);
    }

    private static String id(JsonNode product) {
        return product.path("productId").asString("");
    }

    private static String etag(ShopResponse product) {
        return product.header("ETag").orElse("");
    }
}
