package dev.cartwright.tools.shop;

import static java.util.stream.Collectors.toMap;

import dev.cartwright.tools.report.Parallel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** The products for load tests: in a category of their own, with more stock than can be bought. */
public final class Assortment {

    private static final int AT_A_TIME = 8;
    private static final long STOCK = 1_000_000;

    private final CatalogAdmin catalogue;
    private final StockAdmin stock;
    private final QuotedPrices quoted;
    private final String category;
    private final List<ListedOffer> listings = Collections.synchronizedList(new ArrayList<>());

    /** @param name of this run, unique in the shop */
    public Assortment(Shop admin, String name) {
        this.catalogue = new CatalogAdmin(admin);
        this.stock = new StockAdmin(admin);
        this.quoted = new QuotedPrices(admin);
        this.category = "load-" + name;
    }

    /** Adds products up to this number; returns when they can be ordered. */
    public void growTo(int products) {
        var offers =
                IntStream.range(listings.size(), products).mapToObj(this::offer).toList();
        new Parallel(AT_A_TIME).each(offers, offer -> listings.add(catalogue.listNew(offer)));
        stock.adjust(offers.stream().collect(toMap(Offer::sku, offer -> STOCK)));
        quoted.await(offers.stream().collect(toMap(Offer::sku, Offer::priceMinor)));
    }

    private Offer offer(int number) {
        return new Offer(category + "-" + number, "Article " + number, category, 500 + number % 1000);
    }

    public int size() {
        return listings.size();
    }

    public String listPath() {
        return "/v1/products?category=" + category;
    }

    public ListedOffer any() {
        return listings.get(ThreadLocalRandom.current().nextInt(listings.size()));
    }

    public ListedOffer other(String sku) {
        ListedOffer other = any();
        while (other.offer().sku().equals(sku)) {
            other = any();
        }
        return other;
    }
}
