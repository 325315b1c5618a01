package dev.cartwright.tools.bulk;

import dev.cartwright.tools.shop.Answer;
import dev.cartwright.tools.shop.Call;
import dev.cartwright.tools.shop.Shop;
import dev.cartwright.tools.shop.ShopFailure;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Puts a line's product on sale as the line says. Idempotency keys come from what is sent and what it is sent to, so a line
 * that is sent twice takes effect once.
 */
final class ImportCatalog {

    private static final String ARCHIVED = "ARCHIVED";
    private static final String PUBLISHED = "PUBLISHED";

    private final Shop admin;

    ImportCatalog(Shop admin) {
        this.admin = admin;
    }

    Fate handle(CatalogLine line) {
        return fate(line, this::putOnSale);
    }

    /** Of a product that the shop does not have yet. */
    Fate add(CatalogLine line) {
        return fate(line, this::create);
    }

    private static Fate fate(CatalogLine line, Function<CatalogLine, Fate> work) {
        if (!line.isObject()) {
            return new Fate.Failed("not a JSON object");
        }
        if (line.hasState()) {
            return new Fate.Failed("has a state; an import puts every product on sale");
        }
        try {
            return work.apply(line);
        } catch (Refused | ShopFailure failure) {
            return new Fate.Failed(String.valueOf(failure.getMessage()));
        }
    }

    /** Looks once more where somebody was faster, such as another line with the same SKU. */
    private Fate putOnSale(CatalogLine line) {
        try {
            return createOrUpdate(line);
        } catch (Refused refused) {
            if (refused.maybeRace()) {
                return createOrUpdate(line);
            }
            throw refused;
        }
    }

    private Fate createOrUpdate(CatalogLine line) {
        return known(line).map(product -> update(product, line)).orElseGet(() -> create(line));
    }

    private Optional<Answer> known(CatalogLine line) {
        return line.skus().stream()
                .map(sku -> admin.insist(Call.get("/v1/admin/skus/" + encoded(sku))))
                .filter(answer -> answer.status() != 404)
                .findFirst()
                .map(Refused::unlessOk);
    }

    private static String encoded(String sku) {
        return URLEncoder.encode(sku, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Fate create(CatalogLine line) {
        String body = line.onSale();
        Refused.unlessOk(admin.insist(Call.post("/v1/products", body).with(Key.HEADER, Key.of("create", body))));
        return new Fate.Created();
    }

    private Fate update(Answer product, CatalogLine line) {
        Answer changeable = is(product, ARCHIVED) ? publish(product) : product;
        Answer changed = line.describes(changeable.body()) ? changeable : change(changeable, line);
        Answer onSale = is(changed, PUBLISHED) ? changed : publish(changed);
        return etag(onSale).equals(etag(product)) ? new Fate.Unchanged() : new Fate.Changed();
    }

    private Answer change(Answer product, CatalogLine line) {
        String id = id(product.body());
        return Refused.unlessOk(admin.insist(Call.put("/v1/products/" + id, line.text())
                .with("If-Match", etag(product))
                .with(Key.HEADER, Key.of("change", id, etag(product), line.text()))));
    }

    private Answer publish(Answer product) {
        String id = id(product.body());
        return Refused.unlessOk(admin.insist(Call.post("/v1/products/" + id + "/publication")
                .with(Key.HEADER, Key.of("publish", id, etag(product)))));
    }

    private static boolean is(Answer product, String state) {
        return product.body().path("state").asString("").equals(state);
    }

    private static String id(JsonNode product) {
        return product.path("productId").asString("");
    }

    private static String etag(Answer product) {
        return product.header("ETag").orElse("");
    }
}
