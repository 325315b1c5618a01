package dev.cartwright.journey;

import static org.awaitility.Awaitility.await;

import dev.cartwright.tools.access.Headers;
import dev.cartwright.tools.shop.CatalogAdmin;
import dev.cartwright.tools.shop.ListedOffer;
import dev.cartwright.tools.shop.Offer;
import dev.cartwright.tools.shop.QuotedPrices;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A process of pricing is killed at work on what the catalogue announces, and quotes follow the catalogue all the same. */
class KilledPricingTests {

    private static final CatalogAdmin CATALOGUE =
            new CatalogAdmin(Shop.entrance().admin());
    private static final QuotedPrices QUOTED = new QuotedPrices(Shop.entrance().guest());

    @Test
    void followsWhatIsPublished() {
        Killer.strikeDuring(HostedOperation.of("pricing", "onProductPublished"), KilledPricingTests::published);
    }

    private static ListedOffer published() {
        ListedOffer offer = CATALOGUE.listNew(new Offer(Shop.newSku(), "A thing to sell", "journey", 500));
        QUOTED.await(Map.of(offer.offer().sku(), 500L));
        return offer;
    }

    @Test
    void followsChangesOfPrices() {
        Killer.strikeDuring(HostedOperation.of("pricing", "onPriceChanged"), () -> {
            ListedOffer offer = published();
            QUOTED.await(Map.of(CATALOGUE.reprice(offer, 700).offer().sku(), 700L));
            return offer;
        });
    }

    @Test
    void followsWhatIsArchived() {
        Killer.strikeDuring(HostedOperation.of("pricing", "onProductArchived"), () -> {
            ListedOffer offer = published();
            Shop.send(
                            "POST",
                            "/v1/products/" + offer.productId() + "/archival",
                            "",
                            Shop.admin().withKey())
                    .require(200);
            await().atMost(Shop.PATIENCE)
                    .until(() -> problem(offer.offer().sku()).equals("not-for-sale"));
            return offer;
        });
    }

    private static String problem(String sku) {
        var quote = Map.of("lines", List.of(Map.of("sku", sku, "quantity", 1)));
        return Shop.post("/v1/quotes", quote, Headers.NONE).at("/messages/0/code");
    }
}
