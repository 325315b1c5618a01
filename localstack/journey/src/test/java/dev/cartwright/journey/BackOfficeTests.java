package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cartwright.tools.access.Headers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a back office and a product's page look up. */
class BackOfficeTests {

    private static List<String> found(String query) {
        return Shop.get("/v1/admin/orders?" + query, Shop.admin())
                .require(200)
                .json()
                .path("items")
                .findValuesAsString("orderId");
    }

    @Test
    void findsAnOrderByItsCustomerAndByItsStatus() {
        String before = Instant.now().minusSeconds(60).toString();
        String id = Orders.order("back-office", Shop.sellable(1, 500), 1, "tok_approve");

        Orders.ended("back-office", id);

        assertThat(found("customer=back-office")).containsExactly(id);
        await().atMost(Shop.PATIENCE)
                .untilAsserted(() -> assertThat(found("status=CONFIRMED&limit=100&placedFrom=" + before))
                        .contains(id));
        assertThat(found("status=CONFIRMED&placedBefore=" + before)).doesNotContain(id);
        assertThat(found("customer=back-office&status=CANCELLED")).isEmpty();
    }

    @Test
    void seesWhatIsHeldWhereCustomersSeeWhatIsLeft() {
        String sku = Shop.sellable(5, 500);
        String other = Shop.sellable(3, 500);

        Orders.ended("ann", Orders.order("ann", sku, 2, "tok_approve"));

        String query = "?sku=" + sku + "&sku=NO-SUCH-SKU&sku=" + other;
        assertThat(Shop.get("/v1/admin/stock" + query, Shop.admin())
                        .require(200)
                        .body())
                .contains("{\"sku\":\"" + sku + "\",\"onHand\":5,\"held\":2,\"available\":3}")
                .contains("{\"sku\":\"" + other + "\",\"onHand\":3,\"held\":0,\"available\":3}");
        assertThat(Shop.get("/v1/stock" + query, Headers.NONE).require(200).body())
                .isEqualTo("{\"items\":[{\"sku\":\"" + sku + "\",\"available\":3},{\"sku\":\"" + other
                        + "\",\"available\":3}]}");
    }

    @Test
    void countsAHundredSkusAtOnce() {
        String prefix = Shop.newSku();
        var lines = new ArrayList<Map<String, Object>>();
        IntStream.range(0, 100).forEach(n -> lines.add(Map.of("sku", prefix + "-" + n, "change", n)));

        Shop.post("/v1/stock/adjustments", Map.of("reason", "Stocktake", "lines", lines), Shop.admin())
                .require(200);

        assertThat(Shop.available(prefix + "-99")).isEqualTo(99);
    }
}
