package dev.cartwright.pricing.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/** A shop and a basket by a seed: lines of several tax rates, promotions of all kinds, shipping, currencies of 0, 2 and 3 digits. */
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
        for (int i = random.nextInt(5); i > 0; i--) {
            shop.promotes(
                    PromotionText.promotion("p" + i + " " + effect() + conditions(), random.nextInt(3), currency));
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
        String category = random.nextBoolean() ? " category=" + pick(CATEGORIES) : "";
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
        String goods = random.nextInt(3) == 0 ? " goods=" + random.nextInt(20_000) : "";
        String cap = random.nextInt(4) == 0 ? " cap=" + (1 + random.nextInt(3000)) : "";
        return goods + cap + (random.nextInt(5) == 0 ? " exclusive" : "");
    }

    QuoteRequest request(List<QuoteRequest.Line> of) {
        return new QuoteRequest(
                of,
                List.of(),
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

    /** The same units with one line in two, the second of another SKU with the same price and categories. */
    Optional<List<QuoteRequest.Line>> split() {
        int index = random.nextInt(lines.size());
        QuoteRequest.Line line = lines.get(index);
        if (line.quantity() == 1) {
            return Optional.empty();
        }
        PricedSku sku = Objects.requireNonNull(shop.skus.get(new Sku(line.sku())));
        shop.sells("twin", sku.price(), sku.category(), sku.taxCategory());
        int part = 1 + random.nextInt(line.quantity() - 1);
        List<QuoteRequest.Line> split = new ArrayList<>(lines);
        split.set(index, new QuoteRequest.Line(line.sku(), line.quantity() - part));
        split.add(random.nextInt(split.size() + 1), new QuoteRequest.Line("twin", part));
        return Optional.of(split);
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
