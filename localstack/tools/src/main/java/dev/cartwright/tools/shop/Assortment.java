package dev.cartwright.tools.shop;

import static java.util.stream.Collectors.toMap;

import dev.cartwright.tools.report.Parallel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** The products that are bought under load: a category of their own, with more stock than anybody can buy. */
public final class Assortment {

    private static final int AT_A_TIME = 8;
    private static final long STOCK = 1_000_000;

    private final CatalogueDesk catalogue;
    private final StockDesk stock;
    private final String category;
    private final List<Listing> listings = Collections.synchronizedList(new ArrayList<>());

    /** @param name of this run, unlike that of any other on the same shop */
    public Assortment(Shop admin, String name) {
        this.catalogue = new CatalogueDesk(admin);
        this.stock = new StockDesk(admin);
        this.category = "load-" + name;
    }

    /** Adds products until there are so many. */
    public void growTo(int products) {
        var offers =
                IntStream.range(listings.size(), products).mapToObj(this::offer).toList();
        new Parallel(AT_A_TIME).each(offers, offer -> listings.add(catalogue.listNew(offer)));
        stock.adjust(offers.stream().collect(toMap(Offer::sku, offer -> STOCK)));
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

    public Listing any() {
        return listings.get(ThreadLocalRandom.current().nextInt(listings.size()));
    }

    public Listing other(String sku) {
        Listing other = any();
        while (other.offer().sku().equals(sku)) {
            other = any();
        }
        return other;
    }
}
