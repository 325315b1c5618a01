package dev.cartwright.pricing.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/**
 * A shop and a basket by a seed: lines of several tax rates and of two taxes side by side, price lists with tiers, floors and sales, promotions
 * of all kinds with and without codes, shipping, currencies of 0, 2 and 3 digits.
 */
final class RandomBaskets {

    private static final List<String> CATEGORIES = List.of("mugs", "books", "linen");
    private static final List<String> TAX_CATEGORIES = List.of("standard", "reduced", "zero");
    private static final List<String> CURRENCIES = List.of("GBP", "USD", "JPY", "KWD");
    private static final List<String> RATES = List.of("0.2", "0.19", "0.23", "0.0825", "0.1");

    private final Random random;
    private final CurrencyUnit currency;
    final TestShop shop;
    final List<QuoteRequest.Line> lines = new ArrayList<>();

    RandomBaskets(long seed) {
        random = new Random(seed);
        currency = CurrencyUnit.of(pick(CURRENCIES));
        shop = TestShop.of(Market.of("GB", currency, random.nextBoolean()));
        rates();
        goods();
        list("tiers", 1, false);
        list("sale", 2, true);
        for (int i = random.nextInt(5); i > 0; i--) {
            String code = random.nextInt(4) == 0 ? " code=CODE" + i : "";
            shop.promotes(PromotionText.promotion(
                    "p" + i + " " + effect() + conditions() + code, random.nextInt(3), currency));
        }
        shop.ships(new ShippingMethod(
                new MethodId("post"),
                "Post",
                new Zone(List.of(Area.of("GB"), Area.of("FR")), List.of()),
                Map.of(currency, tariff())));
    }

    private void rates() {
        shop.taxes(
                TaxRate.of("gb", "GB", pick(RATES)),
                TaxRate.of("gb-reduced", "GB", "reduced", "0.05"),
                TaxRate.of("gb-zero", "GB", "zero", "0"),
                TaxRate.of("fr", "FR", "0.2"),
                TaxRate.of("fr-reduced", "FR", "reduced", "0.055"));
        if (random.nextInt(4) == 0) {
            shop.taxes(TaxRate.of("gb-shipping", "GB", "shipping", "0.2"));
        }
        if (random.nextInt(3) == 0) {
            shop.taxes(levy("gb-levy", "GB"), levy("fr-levy", "FR"));
        }
    }

    /** A second tax on the same base. */
    private static TaxRate levy(String id, String country) {
        return new TaxRate(
                new TaxRateId(id),
                "levy",
                country,
                Optional.empty(),
                Optional.empty(),
                TaxRate.STANDARD,
                new BigDecimal("0.015"),
                Set.of(),
                Optional.empty(),
                false,
                Validity.ALWAYS);
    }

    private void list(String id, int priority, boolean sale) {
        SkuPrice[] prices = lines.stream()
                .filter(line -> random.nextInt(3) == 0)
                .map(line -> price(new Sku(line.sku())))
                .toArray(SkuPrice[]::new);
        shop.lists(
                new PriceList(
                        new PriceListId(id),
                        id,
                        currency,
                        priority,
                        Set.of(),
                        random.nextInt(4) == 0 ? Set.of("FR") : Set.of(),
                        Validity.ALWAYS,
                        random.nextBoolean(),
                        sale),
                prices);
    }

    private SkuPrice price(Sku sku) {
        long price = price();
        var tiers = new ArrayList<SkuPrice.Tier>();
        tiers.add(new SkuPrice.Tier(1, price));
        if (random.nextInt(3) == 0) {
            tiers.add(new SkuPrice.Tier(2 + random.nextInt(5), price / 2));
        }
        return new SkuPrice(sku, tiers, random.nextInt(3) == 0 ? Optional.of(price / 3) : Optional.empty());
    }

    private void goods() {
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            shop.sells("s" + i, price(), pick(CATEGORIES), pick(TAX_CATEGORIES));
            lines.add(new QuoteRequest.Line("s" + i, 1 + random.nextInt(random.nextInt(10) == 0 ? 1000 : 5)));
        }
        Collections.shuffle(lines, random);
    }

    private long price() {
        return switch (random.nextInt(10)) {
            case 0 -> 0;
            case 1, 2, 3 -> 1 + random.nextInt(10);
            case 4, 5, 6 -> 100L * random.nextInt(100) + 99;
            default -> random.nextInt(100_000);
        };
    }

    private Tariff tariff() {
        return new Tariff(
                Tariff.Measure.WEIGHT,
                List.of(new Tariff.Step(0, random.nextInt(1000)), new Tariff.Step(1000, 500L + random.nextInt(1000))),
                Optional.empty(),
                random.nextBoolean() ? Optional.of(10_000L) : Optional.empty());
    }

    private String effect() {
        String category = (random.nextBoolean() ? " category=" + pick(CATEGORIES) : "")
                + (random.nextInt(5) == 0 ? " noSale" : "");
        return switch (random.nextInt(8)) {
            case 0 -> "each " + discount() + category;
            case 1 -> "each " + discount() + category + " inAll=" + (1 + random.nextInt(4));
            case 2 -> "each =" + random.nextInt(5000) + category;
            case 3 -> "lines " + discount() + category;
            case 4 -> "get " + discount() + " buy=" + (1 + random.nextInt(2)) + " get=1" + category;
            case 5 -> "shipping " + discount();
            default -> "order " + discount() + category;
        };
    }

    private String discount() {
        return random.nextBoolean() ? (1 + random.nextInt(100)) + "%" : "" + (1 + random.nextInt(5000));
    }

    private String conditions() {
        String counted = random.nextInt(3) == 0 ? " counted=" + pick(CATEGORIES) : "";
        String goods = random.nextInt(3) == 0 ? " goods=" + random.nextInt(20_000) : "";
        String cap = random.nextInt(4) == 0 ? " cap=" + (1 + random.nextInt(3000)) : "";
        return counted + goods + cap + (random.nextInt(5) == 0 ? " exclusive" : "");
    }

    QuoteRequest request(List<QuoteRequest.Line> of) {
        return new QuoteRequest(
                of,
                List.of("CODE1", "CODE2"),
                Optional.empty(),
                Optional.of(Place.of(currency.getCode().equals("USD") ? "FR" : "GB")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of());
    }

    /** The same lines in another order. */
    List<QuoteRequest.Line> shuffled() {
        List<QuoteRequest.Line> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** The same units with one line in two, the second of another SKU with the same prices and categories; without tiers, which count a line. */
    Optional<List<QuoteRequest.Line>> split() {
        int index = random.nextInt(lines.size());
        QuoteRequest.Line line = lines.get(index);
        if (line.quantity() == 1 || hasTiers(new Sku(line.sku()))) {
            return Optional.empty();
        }
        PricedSku sku = Objects.requireNonNull(shop.skus.get(new Sku(line.sku())));
        shop.sells("twin", sku.price(), sku.category(), sku.taxCategory());
        shop.prices.replaceAll((list, prices) -> withTwin(prices, sku.sku()));
        int part = 1 + random.nextInt(line.quantity() - 1);
        List<QuoteRequest.Line> split = new ArrayList<>(lines);
        split.set(index, new QuoteRequest.Line(line.sku(), line.quantity() - part));
        split.add(random.nextInt(split.size() + 1), new QuoteRequest.Line("twin", part));
        return Optional.of(split);
    }

    private boolean hasTiers(Sku sku) {
        return shop.prices.values().stream()
                .flatMap(prices -> Optional.ofNullable(prices.get(sku)).stream())
                .anyMatch(price -> price.tiers().size() > 1);
    }

    private static Map<Sku, SkuPrice> withTwin(Map<Sku, SkuPrice> prices, Sku sku) {
        var twin = new Sku("twin");
        var all = new HashMap<>(prices);
        Optional.ofNullable(prices.get(sku))
                .ifPresent(price -> all.put(twin, new SkuPrice(twin, price.tiers(), price.floor())));
        return all;
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
