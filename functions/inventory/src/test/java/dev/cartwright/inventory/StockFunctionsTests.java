package dev.cartwright.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.inventory.domain.InventoryEvent.StockAdjusted;
import dev.cartwright.kit.testing.HttpAnswer;
import dev.cartwright.kit.testing.HttpCall;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StockFunctionsTests {

    private final Shop shop = new Shop();

    private HttpAnswer list(String cursor) {
        HttpCall call =
                HttpCall.get("/v1/stock/MUG/adjustments").path("sku", "MUG").query("limit", "2");
        return shop.host.call("listAdjustments", (cursor.isEmpty() ? call : call.query("cursor", cursor)).asAdmin());
    }

    @Test
    void adjustsAndTellsEverybody() {
        HttpAnswer adjusted = shop.adjust("MUG", 10);

        assertThat(adjusted.statusCode()).as(adjusted.body()).isEqualTo(201);
        assertThat(adjusted.headers()).containsEntry("Location", "/v1/stock/MUG/adjustments");
        assertThat(adjusted.number("/onHand")).isEqualTo(10);
        assertThat(adjusted.at("/by")).isEqualTo("admin");
        assertThat(shop.host.lastAnnounced(StockAdjusted.TYPE)).isEqualTo(new StockAdjusted("MUG", 10, 10, "counted"));
    }

    @Test
    void showsAnAdjustmentAlikeWhenItIsMadeAndWhenItIsListed() {
        shop.host.clock().forward(Duration.ofNanos(123_456));

        HttpAnswer adjusted = shop.adjust("MUG", 10);

        assertThat(list("").json().at("/items/0")).isEqualTo(adjusted.json());
    }

    @Test
    void showsEverybodyWhatIsAvailableOnly() {
        shop.adjust("MUG", 10);
        shop.reserve("ord_1", Shop.each(List.of("MUG"), 3));

        HttpAnswer shown = shop.get("MUG");

        assertThat(shown.body()).isEqualTo("{\"sku\":\"MUG\",\"available\":7}");
    }

    private HttpAnswer ask(String operation, String... skus) {
        HttpCall call = HttpCall.get("/v1/stock").asAdmin();
        List.of(skus).forEach(sku -> call.query("sku", sku));
        return shop.host.call(operation, call);
    }

    @Test
    void showsManySkusInTheirOrderInOneRead() {
        shop.adjust("MUG", 10);
        shop.adjust("CUP", 2);
        shop.reserve("ord_1", Shop.each(List.of("MUG"), 3));

        HttpAnswer shown = ask("listStock", "MUG", "NOTHING", "CUP", "MUG");

        assertThat(shown.body())
                .isEqualTo("{\"items\":[{\"sku\":\"MUG\",\"available\":7},{\"sku\":\"CUP\",\"available\":2}]}");
    }

    @Test
    void showsAdminsWhatIsHeld() {
        shop.adjust("MUG", 10);
        shop.reserve("ord_1", Shop.each(List.of("MUG"), 3));

        HttpAnswer shown = ask("inspectStock", "MUG");

        assertThat(shown.body()).isEqualTo("{\"items\":[{\"sku\":\"MUG\",\"onHand\":10,\"held\":3,\"available\":7}]}");
    }

    @Test
    void showsAHundredSkusAtMost() {
        String[] hundred = Shop.skus(100).toArray(String[]::new);
        String[] more = Shop.skus(101).toArray(String[]::new);

        assertThat(ask("listStock", hundred).statusCode()).isEqualTo(200);
        assertThat(ask("listStock", more).problem()).isEqualTo("invalid-request");
        assertThat(ask("listStock").problem()).isEqualTo("invalid-request");
        assertThat(ask("listStock", "a b").problem()).isEqualTo("invalid-request");
        assertThat(ask("inspectStock", more).problem()).isEqualTo("invalid-request");
    }

    @Test
    void showsWhatIsHeldToAdminsOnly() {
        HttpCall call = HttpCall.get("/v1/admin/stock").query("sku", "MUG");

        assertThat(shop.host.call("inspectStock", call).statusCode()).isEqualTo(401);
        assertThat(shop.host.call("inspectStock", call.asCustomer("ann")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void doesNotKnowASkuThatNobodyCounted() {
        HttpAnswer shown = shop.get("NOTHING");

        assertThat(shown.statusCode()).isEqualTo(404);
        assertThat(shown.problem()).isEqualTo("unknown-sku");
    }

    @Test
    void knowsASkuOfWhichThereIsNone() {
        shop.adjust("RARE", 0);

        assertThat(shop.available("RARE")).isZero();
    }

    @Test
    void refusesToTakeAwayWhatIsHeld() {
        shop.adjust("MUG", 10);
        shop.reserve("ord_1", Shop.each(List.of("MUG"), 3));

        HttpAnswer refused = shop.adjust("MUG", -8);
        HttpAnswer taken = shop.adjust("MUG", -7);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("below-held");
        assertThat(taken.number("/available")).isZero();
        assertThat(shop.shelf("MUG")).containsExactly(3L, 3L);
    }

    @Test
    void keepsWhoChangedWhatAndWhyTheNewestFirst() {
        shop.adjust("MUG", 10);
        shop.adjust("MUG", -2);
        shop.adjust("MUG", 5);

        HttpAnswer first = list("");
        HttpAnswer second = list(first.at("/nextCursor"));

        assertThat(first.json().at("/items").findValuesAsString("change")).containsExactly("5", "-2");
        assertThat(first.json().at("/items").findValuesAsString("onHand")).containsExactly("13", "8");
        assertThat(second.json().at("/items").findValuesAsString("change")).containsExactly("10");
        assertThat(second.at("/items/0/reason")).isEqualTo("counted");
    }

    @Test
    void adjustsABatchAtOnce() {
        List<String> skus = Shop.skus(48);

        shop.stock(skus, 7);

        assertThat(shop.available(skus.getFirst())).isEqualTo(7);
        assertThat(shop.available(skus.getLast())).isEqualTo(7);
        assertThat(shop.host.announced()).hasSize(48);
    }

    @Test
    void changesNothingOfABatchOfWhichOneCannotBe() {
        shop.adjust("MUG", 1);

        HttpAnswer refused = shop.adjustBatch("""
                {"reason": "stocktake", "lines": [{"sku": "CUP", "change": 5}, {"sku": "MUG", "change": -2}]}""");

        assertThat(refused.problem()).isEqualTo("below-held");
        assertThat(refused.at("/detail")).contains("MUG").doesNotContain("CUP");
        assertThat(shop.get("CUP").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"reason": "stocktake", "lines": []}                                  | /lines
                    {"reason": "no", "lines": [{"sku": "MUG", "change": 1}]}              | /reason
                    {"reason": "stocktake", "lines": [{"sku": "MUG", "change": 10000001}]} | /lines/0/change
                    {"reason": "stocktake", "lines": [{"sku": "MUG", "change": -9223372036854775808}]} | /lines/0/change
                    {"reason": "stocktake", "lines": [{"sku": "a b", "change": 1}]}       | /lines/0/sku
                    """)
    void pointsAtWhatIsWrongInABatch(String body, String pointer) {
        HttpAnswer refused = shop.adjustBatch(body);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.problem()).isEqualTo("invalid-body");
        assertThat(refused.pointers().stream().distinct()).containsExactly(pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"reason": "a\\u202eb", "lines": [{"sku": "MUG", "change": 1}]}     | /reason
                    {"reason": "one\\ntwo", "lines": [{"sku": "MUG", "change": 1}]}     | /reason
                    {"reason": "stocktake", "lines": [{"sku": "M", "change": 1}, {"sku": "M", "change": 2}]} | /lines
                    """)
    void refusesABatchThatBreaksARule(String body, String pointer) {
        HttpAnswer refused = shop.adjustBatch(body);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("rule-broken");
        assertThat(refused.pointers()).containsExactly(pointer);
    }

    @Test
    void pointsAtAReasonThatIsNone() {
        HttpAnswer refused = shop.host.call(
                "adjustStock",
                HttpCall.post("/v1/stock/MUG/adjustments", "{\"change\": 1, \"reason\": \"a\\u202eb\"}")
                        .path("sku", "MUG")
                        .asAdmin());

        assertThat(refused.statusCode() + " " + refused.problem()).isEqualTo("422 rule-broken");
        assertThat(refused.pointers()).containsExactly("/reason");
    }

    @Test
    void findsNoStockOfWhatCannotBeASku() {
        HttpCall list =
                HttpCall.get("/v1/stock/x/adjustments").path("sku", "\n").asAdmin();

        assertThat(shop.get("s".repeat(65)).problem()).isEqualTo("unknown-sku");
        assertThat(shop.get("a b").statusCode()).isEqualTo(404);
        assertThat(shop.adjust("-MUG", 1).statusCode()).isEqualTo(404);
        assertThat(shop.host.call("listAdjustments", list).statusCode()).isEqualTo(404);
    }

    @Test
    void refusesTheCursorOfAnotherSku() {
        shop.adjust("MUG", 1);
        shop.adjust("MUG", 2);
        HttpAnswer first = adjustments("MUG", "limit", "1");

        HttpAnswer other = adjustments("CUP", "cursor", first.at("/nextCursor"));

        assertThat(other.statusCode() + " " + other.problem()).isEqualTo("400 invalid-request");
    }

    private HttpAnswer adjustments(String sku, String parameter, String value) {
        return shop.host.call(
                "listAdjustments",
                HttpCall.get("/v1/stock/" + sku + "/adjustments")
                        .path("sku", sku)
                        .query(parameter, value)
                        .asAdmin());
    }

    @Test
    void refusesMoreThanAHundredLines() {
        var lines = Shop.skus(101).stream()
                .map(sku -> Map.of("sku", sku, "change", 1))
                .toList();

        HttpAnswer refused = shop.adjustBatch(Map.of("reason", "stocktake", "lines", lines));

        assertThat(refused.statusCode()).isEqualTo(400);
    }

    @Test
    void letsOnlyAdminsAdjustAndSeeWhoDid() {
        HttpCall adjust = HttpCall.post("/v1/stock/MUG/adjustments", Map.of("change", 1, "reason", "a gift"))
                .path("sku", "MUG");
        HttpCall list = HttpCall.get("/v1/stock/MUG/adjustments").path("sku", "MUG");

        assertThat(shop.host.call("adjustStock", adjust.asCustomer("ann")).statusCode())
                .isEqualTo(403);
        assertThat(shop.host.call("listAdjustments", list.asCustomer("ann")).statusCode())
                .isEqualTo(403);
        assertThat(shop.host.call("listAdjustments", list.asGuest()).statusCode())
                .isEqualTo(401);
        assertThat(shop.get("MUG").statusCode()).isEqualTo(404);
    }
}
