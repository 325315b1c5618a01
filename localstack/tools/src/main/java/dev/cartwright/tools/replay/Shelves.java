package dev.cartwright.tools.replay;

import static java.util.stream.Collectors.toMap;

import dev.cartwright.tools.report.Parallel;
import dev.cartwright.tools.shop.CatalogueDesk;
import dev.cartwright.tools.shop.Listing;
import dev.cartwright.tools.shop.Offer;
import dev.cartwright.tools.shop.Shop;
import dev.cartwright.tools.shop.StockDesk;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The articles of the file in the shop: each on sale under its stock code, priced and stocked as the file wants it. */
final class Shelves {

    private static final String CATEGORY = "online-retail";
    private static final int AT_A_TIME = 8;
    private static final int LONGEST_TITLE = 150;

    private final CatalogueDesk catalogue;
    private final StockDesk stock;
    private final Map<String, Listing> listings = new ConcurrentHashMap<>();

    Shelves(Shop admin) {
        this.catalogue = new CatalogueDesk(admin);
        this.stock = new StockDesk(admin);
    }

    /** Puts every article on sale at its first price. */
    void list(List<Article> articles) {
        new Parallel(AT_A_TIME).each(articles, article -> listings.put(article.code(), catalogue.list(offer(article))));
    }

    private static Offer offer(Article article) {
        String title = article.title().isEmpty() ? "Article " + article.code() : article.title();
        return new Offer(
                article.code(),
                title.substring(0, Math.min(title.length(), LONGEST_TITLE)),
                CATEGORY,
                article.priceMinor());
    }

    /** Makes so many available of each code, whatever was there before. */
    void stock(Map<String, Long> wanted) {
        var there = available(wanted.keySet());
        stock.adjust(wanted.entrySet().stream()
                .filter(want -> !want.getValue().equals(there.get(want.getKey())))
                .collect(toMap(Map.Entry::getKey, want -> want.getValue() - there.getOrDefault(want.getKey(), 0L))));
    }

    /** Changes the prices that are not so yet, and gives their number. */
    int price(Map<String, Long> prices) {
        var wrong = prices.entrySet().stream()
                .filter(price -> listing(price.getKey()).offer().priceMinor() != price.getValue())
                .toList();
        new Parallel(AT_A_TIME)
                .each(
                        wrong,
                        price -> listings.put(
                                price.getKey(), catalogue.reprice(listing(price.getKey()), price.getValue())));
        return wrong.size();
    }

    private Listing listing(String code) {
        Listing listing = listings.get(code);
        if (listing == null) {
            throw new IllegalStateException(code + " was never put on sale");
        }
        return listing;
    }

    /** What can be sold now, by code; without those that inventory does not know. */
    Map<String, Long> available(Collection<String> codes) {
        var available = new ConcurrentHashMap<String, Long>();
        new Parallel(AT_A_TIME)
                .each(
                        List.copyOf(codes),
                        code -> stock.available(code).ifPresent(quantity -> available.put(code, quantity)));
        return available;
    }
}
