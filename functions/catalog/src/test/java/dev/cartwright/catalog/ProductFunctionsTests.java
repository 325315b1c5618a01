package dev.cartwright.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.catalog.domain.CatalogEvent.PriceChanged;
import dev.cartwright.catalog.domain.CatalogEvent.ProductArchived;
import dev.cartwright.catalog.domain.CatalogEvent.ProductPublished;
import dev.cartwright.kit.testing.HttpAnswer;
import dev.cartwright.kit.testing.HttpCall;
import dev.cartwright.kit.value.WireMoney;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductFunctionsTests {

    private final Shopkeeper shop = new Shopkeeper();

    @Test
    void createsADraftThatOnlyAdminsSee() {
        HttpAnswer created = shop.create("sand");

        String id = created.at("/productId");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        assertThat(created.headers()).containsEntry("Location", "/v1/admin/products/" + id);
        assertThat(shop.get(id).problem()).isEqualTo("unknown-product");
        assertThat(shop.inspect(id).body()).isEqualTo(created.body());
        assertThat(shop.inspect(id).at("/state")).isEqualTo("DRAFT");
    }

    @Test
    void putsAProductOnSaleAsItIsCreated() {
        HttpAnswer created = shop.createFrom(Shopkeeper.mugIn("\"PUBLISHED\"", "sand"));

        String id = created.at("/productId");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        assertThat(created.etag()).isEqualTo("\"v1\"");
        assertThat(shop.get(id).body()).isEqualTo(created.body());
        assertThat(shop.host()
                        .call("listProducts", HttpCall.get("/v1/products"))
                        .body())
                .contains(id);
        assertThat(shop.host().lastAnnounced(ProductPublished.TYPE).productId()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"'\"ARCHIVED\"', 400", "'\"published\"', 400", "'\"\"', 400", "1, 400", "true, 400"})
    void createsNothingInAStateThatIsNone(String state, int status) {
        HttpAnswer refused = shop.createFrom(Shopkeeper.mugIn(state, "sand"));

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(status);
        assertThat(shop.findSku("sand").statusCode()).isEqualTo(404);
    }

    @Test
    void refusesASkuThatAnotherProductHas() {
        shop.create("sand");

        HttpAnswer second = shop.create("sand");

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.problem()).isEqualTo("sku-taken");
    }

    @Test
    void showsWhatIsPublished() {
        String id = shop.create("sand").at("/productId");

        HttpAnswer published = shop.publish(id);

        HttpAnswer shown = shop.get(id);
        assertThat(shown.body()).isEqualTo(published.body());
        assertThat(shown.etag()).isEqualTo("\"v2\"");
        assertThat(shown.headers()).containsEntry("Cache-Control", "public, max-age=60");
        assertThat(shop.host().lastAnnounced(ProductPublished.TYPE).productId()).isEqualTo(id);
    }

    @Test
    void changesWhatWasReadLast() {
        String id = shop.created("sand");

        HttpAnswer changed = shop.change(id, shop.get(id).etag(), Shopkeeper.mug("sand", 999));

        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(changed.etag()).isEqualTo("\"v3\"");
        assertThat(shop.get(id).number("/variants/0/price/amountMinor")).isEqualTo(999);
        assertThat(shop.host().lastAnnounced(PriceChanged.TYPE).newPrice()).isEqualTo(new WireMoney(999, "GBP"));
    }

    @Test
    void refusesAChangeOfWhatWasReadBefore() {
        String id = shop.created("sand");

        HttpAnswer outdated = shop.change(id, "\"v1\"", Shopkeeper.mug("sand", 999));

        assertThat(outdated.statusCode()).isEqualTo(412);
        assertThat(shop.get(id).number("/variants/0/price/amountMinor")).isEqualTo(1299);
    }

    @Test
    void changesWhateverIsThereIfAnyVersionWillDo() {
        String id = shop.created("sand");

        HttpAnswer any = shop.change(id, "*", Shopkeeper.mug("sand", 999));
        HttpAnswer listed = shop.change(id, "\"v1\", " + any.etag(), Shopkeeper.mug("sand", 899));

        assertThat(any.statusCode()).isEqualTo(200);
        assertThat(listed.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"v1\"", "odd", "W/\"v2\""})
    void changesNothingThatIsNotThereWhateverWasRead(String etag) {
        HttpAnswer answer = shop.change("prd_NONE", etag, Shopkeeper.mug("sand", 999));

        assertThat(answer.statusCode() + " " + answer.problem()).isEqualTo("404 unknown-product");
    }

    @ParameterizedTest
    @ValueSource(strings = {"odd", "W/\"v2\"", "\"v99\"", "\"x\"", "v2"})
    void changesNothingForATagThatIsNotTheCurrentOne(String etag) {
        String id = shop.created("sand");

        HttpAnswer answer = shop.change(id, etag, Shopkeeper.mug("sand", 999));

        assertThat(answer.statusCode() + " " + answer.problem()).isEqualTo("412 precondition-failed");
    }

    @Test
    void wantsToKnowWhatWasRead() {
        String id = shop.created("sand");

        HttpAnswer blind = shop.host()
                .call(
                        "changeProduct",
                        HttpCall.put("/v1/products/" + id, Shopkeeper.mug("sand", 999))
                                .path("productId", id)
                                .asAdmin());

        assertThat(blind.statusCode()).isEqualTo(428);
    }

    @Test
    void takesAProductOffSale() {
        String id = shop.created("sand");

        HttpAnswer archived = shop.archive(id);

        assertThat(archived.at("/state")).isEqualTo("ARCHIVED");
        assertThat(shop.get(id).statusCode()).isEqualTo(404);
        assertThat(shop.host().lastAnnounced(ProductArchived.TYPE).skus()).containsExactly("sand");
        assertThat(shop.change(id, archived.etag(), Shopkeeper.mug("sand", 1)).problem())
                .isEqualTo("product-archived");
    }

    @Test
    void changesEveryVariantOfTheLargestProductAtOnce() {
        String id = shop.created(Shopkeeper.skus("a", 40));
        String both =
                Shopkeeper.mug(Stream.concat(Stream.of(Shopkeeper.skus("a", 20)), Stream.of(Shopkeeper.skus("b", 20)))
                        .toArray(String[]::new));

        HttpAnswer changed = shop.change(id, shop.get(id).etag(), both.replace("1299", "999"));

        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(shop.host().announcedTypes())
                .filteredOn("PriceChanged.v1"::equals)
                .hasSize(20);
        assertThat(shop.findSku("b19").at("/productId")).isEqualTo(id);
        assertThat(shop.findSku("a39").statusCode()).isEqualTo(404);
    }

    @Test
    void findsAProductByItsSku() {
        String id = shop.create("sand").at("/productId");

        assertThat(shop.findSku("sand").at("/productId")).isEqualTo(id);
        assertThat(shop.findSku("moss").problem()).isEqualTo("unknown-product");
        assertThat(shop.findSku("no sku").problem()).isEqualTo("unknown-product");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "weightGrams":420            | "weightGrams":-1              | 400 | invalid-body | /variants/0/weightGrams
                    "amountMinor":1299           | "amountMinor":0               | 422 | rule-broken  | /variants/0/price
                    "currency":"GBP"             | "currency":"QQQ"              | 422 | rule-broken  | /variants/0/price/currency
                    "currency":"GBP"             | "currency":"XAU"              | 422 | rule-broken  | /variants/0/price/currency
                    "Stoneware mug"              | "Stone\\u202eware mug"        | 422 | rule-broken  | /title
                    "amountMinor":1299           | "amountMinor":9007199254740992 | 400 | invalid-body | /variants/0/price/amountMinor
                    "Stoneware mug"              | "Stone\\ud800ware mug"        | 400 | malformed-json |
                    "category":"kitchen"         | "category":"Kitchen"          | 400 | invalid-body | /category
                    "category":"kitchen"         | "category":"kitchen","new":1  | 400 | invalid-body | /new
                    "weightGrams":420            | "weightGrams":"420"           | 400 | invalid-body | /variants/0/weightGrams
                    """)
    void refusesWhatIsNoProduct(String good, String bad, int status, String problem, String pointer) {
        HttpAnswer answer = shop.host()
                .call(
                        "createProduct",
                        HttpCall.post("/v1/products", Shopkeeper.mug("sand").replace(good, bad))
                                .asAdmin());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.pointers().stream().distinct())
                .containsExactlyElementsOf(Stream.ofNullable(pointer).toList());
        assertThat(shop.findSku("sand").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "createProduct, POST",
        "changeProduct, PUT",
        "publishProduct, POST",
        "archiveProduct, POST",
        "inspectProduct, GET",
        "findSku, GET"
    })
    void admitsAdminsOnly(String function, String method) {
        HttpCall call =
                HttpCall.of(method, "/v1/products").path("productId", "prd_1").path("sku", "sand");

        assertThat(shop.host().call(function, call).statusCode()).isEqualTo(401);
        assertThat(shop.host().call(function, call.asCustomer("ann")).statusCode())
                .isEqualTo(403);
    }
}
