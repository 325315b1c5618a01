package dev.cartwright.bench.replay;

import static java.util.stream.Collectors.toMap;

import dev.cartwright.tools.report.Parallel;
import dev.cartwright.tools.shop.CatalogAdmin;
import dev.cartwright.tools.shop.ListedOffer;
import dev.cartwright.tools.shop.Offer;
import dev.cartwright.tools.shop.PricingAdmin;
import dev.cartwright.tools.shop.QuotedPrices;
import dev.cartwright.tools.shop.Shop;
import dev.cartwright.tools.shop.StockAdmin;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The file's articles in the shop: published under their stock codes, with price and stock from the file. */
final class ReplayCatalog {

    private static final String CATEGORY = "online-retail";
    private static final int AT_A_TIME = 8;
    private static final int LONGEST_TITLE = 150;

    private final CatalogAdmin catalogue;
    private final StockAdmin stock;
    private final PricingAdmin pricing;
    private final QuotedPrices quoted;
    private final Map<String, ListedOffer> listings = new ConcurrentHashMap<>();

    ReplayCatalog(Shop admin) {
        this.catalogue = new CatalogAdmin(admin);
        this.stock = new StockAdmin(admin);
        this.pricing = new PricingAdmin(admin);
        this.quoted = new QuotedPrices(admin);
    }

    /** Publishes every article with its first price, in a market whose prices contain British tax. */
    void list(List<Article> articles) {
        britishMarket();
        new Parallel(AT_A_TIME).each(articles, article -> listings.put(article.code(), catalogue.list(offer(article))));
        quoted.await(articles.stream().collect(toMap(Article::code, Article::priceMinor)));
    }

    private void britishMarket() {
        if (!pricing.homeCurrency().equals(Offer.CURRENCY)) {
            pricing.markets(List.of(
                    Map.of("marketId", "uk", "currency", Offer.CURRENCY, "country", "GB", "taxIncluded", true)));
        }
        pricing.taxRate("gb-standard", Map.of("country", "GB", "rate", BritishTax.RATE));
    }

    private static Offer offer(Article article) {
        String title = article.title().isEmpty() ? "Article " + article.code() : article.title();
        return new Offer(
                article.code(),
                title.substring(0, Math.min(title.length(), LONGEST_TITLE)),
                CATEGORY,
                article.priceMinor());
    }

    /** Sets the available quantity of each code. */
    void stock(Map<String, Long> wanted) {
        var there = available(wanted.keySet());
        stock.adjust(wanted.entrySet().stream()
                .filter(want -> !want.getValue().equals(there.get(want.getKey())))
                .collect(toMap(Map.Entry::getKey, want -> want.getValue() - there.getOrDefault(want.getKey(), 0L))));
    }

    /** Changes prices that differ; returns their number when pricing quotes them. */
    int price(Map<String, Long> prices) {
        var wrong = prices.entrySet().stream()
                .filter(price -> listing(price.getKey()).offer().priceMinor() != price.getValue())
                .toList();
        new Parallel(AT_A_TIME)
                .each(
                        wrong,
                        price -> listings.put(
                                price.getKey(), catalogue.reprice(listing(price.getKey()), price.getValue())));
        quoted.await(wrong.stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
        return wrong.size();
    }

    private ListedOffer listing(String code) {
        ListedOffer listing = listings.get(code);
        if (listing == null) {
            throw new IllegalStateException(code + " was never put on sale");
        }
        return listing;
    }

    /** The available quantities by code; without unknown ones. */
    Map<String, Long> available(Collection<String> codes) {
        var available = new ConcurrentHashMap<String, Long>();
        new Parallel(AT_A_TIME)
                .each(
                        List.copyOf(codes),
                        code -> stock.available(code).ifPresent(quantity -> available.put(code, quantity)));
        return available;
    }
}
