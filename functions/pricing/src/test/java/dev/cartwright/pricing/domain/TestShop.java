package dev.cartwright.pricing.domain;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A shop in memory. */
final class TestShop implements PriceLists {

    static final CurrencyUnit GBP = CurrencyUnit.of("GBP");

    final List<Market> markets = new ArrayList<>();
    final Map<Sku, PricedSku> skus = new LinkedHashMap<>();
    final List<PriceList> lists = new ArrayList<>();
    final Map<PriceListId, Map<Sku, SkuPrice>> prices = new HashMap<>();
    final List<Promotion> promotions = new ArrayList<>();
    final Map<PromotionId, Uses> uses = new HashMap<>();
    final Set<String> knownBuyers = new HashSet<>();
    final List<TaxRate> rates = new ArrayList<>();
    final List<ShippingMethod> methods = new ArrayList<>();
    Instant now = Instant.parse("2026-12-01T12:00:00Z");

    /** Prices with tax inside. */
    static TestShop british() {
        var shop = new TestShop();
        shop.markets.add(Market.of("GB", GBP, true));
        return shop;
    }

    static TestShop of(Market... markets) {
        var shop = new TestShop();
        shop.markets.addAll(Arrays.asList(markets));
        return shop;
    }

    /** A market where tax is added to prices. */
    static Market american(TaxRounding rounding) {
        return new Market("US", CurrencyUnit.USD, Place.of("US"), Set.of("US"), false, rounding);
    }

    TestShop sells(String sku, long price) {
        return sells(sku, price, "any", TaxRate.STANDARD);
    }

    TestShop sells(String sku, long price, String category, String taxCategory) {
        return sells(sku, Money.ofMinor(markets.getFirst().currency(), price), category, taxCategory);
    }

    TestShop sells(String sku, Money price, String category, String taxCategory) {
        var id = new Sku(sku);
        skus.put(id, new PricedSku(id, "prd_1", "A " + sku, price, true, category, taxCategory, 100));
        return this;
    }

    TestShop withdraws(String sku) {
        skus.computeIfPresent(
                new Sku(sku),
                (id, old) -> new PricedSku(
                        id, old.productId(), old.title(), old.price(), false, old.category(), old.taxCategory(), 0));
        return this;
    }

    TestShop taxes(TaxRate... some) {
        rates.addAll(Arrays.asList(some));
        return this;
    }

    TestShop lists(PriceList list, SkuPrice... some) {
        lists.add(list);
        prices.put(list.id(), Arrays.stream(some).collect(toMap(SkuPrice::sku, price -> price)));
        return this;
    }

    TestShop promotes(Promotion... some) {
        promotions.addAll(Arrays.asList(some));
        return this;
    }

    TestShop ships(ShippingMethod... some) {
        methods.addAll(Arrays.asList(some));
        return this;
    }

    Quote quote(QuoteRequest request) {
        return new QuotePrices(sources(), () -> now).handle(request);
    }

    QuotePrices.Explained explain(QuoteRequest request) {
        return new QuotePrices(sources(), () -> now).explain(request);
    }

    private QuotePrices.Sources sources() {
        return new QuotePrices.Sources(
                new Markets(markets),
                wanted -> skus.entrySet().stream()
                        .filter(entry -> wanted.contains(entry.getKey()))
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)),
                this,
                new InMemoryPromotions(promotions),
                (ids, customer) -> uses.entrySet().stream()
                        .filter(entry -> ids.contains(entry.getKey()))
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)),
                knownBuyers::contains,
                places -> {
                    Set<String> countries = places.stream().map(Place::country).collect(toSet());
                    List<TaxRate> found = rates.stream()
                            .filter(rate -> countries.contains(rate.country()))
                            .toList();
                    return new TaxRates.Found(found, InMemoryTaxRates.byRegion(found));
                },
                () -> methods);
    }

    @Override
    public List<PriceList> in(CurrencyUnit currency) {
        return lists.stream().filter(list -> list.currency().equals(currency)).toList();
    }

    @Override
    public Map<PriceListId, Map<Sku, SkuPrice>> prices(List<PriceList> wanted, Collection<Sku> some) {
        return prices.entrySet().stream()
                .filter(entry -> wanted.stream().map(PriceList::id).anyMatch(entry.getKey()::equals))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A request that is built step by step. */
    static final class Basket {

        private final List<QuoteRequest.Line> lines = new ArrayList<>();
        private final List<String> codes = new ArrayList<>();
        private Optional<CurrencyUnit> currency = Optional.empty();
        private Optional<Place> destination = Optional.empty();
        private Optional<String> method = Optional.empty();
        private Optional<String> vatNumber = Optional.empty();
        private Optional<String> customer = Optional.empty();
        private final Set<String> groups = new HashSet<>();

        static Basket of(String sku, int quantity) {
            return new Basket().and(sku, quantity);
        }

        Basket and(String sku, int quantity) {
            lines.add(new QuoteRequest.Line(sku, quantity));
            return this;
        }

        Basket code(String code) {
            codes.add(code);
            return this;
        }

        Basket in(String code) {
            currency = Optional.of(CurrencyUnit.of(code));
            return this;
        }

        Basket to(String country) {
            return to(Place.of(country));
        }

        Basket to(Place place) {
            destination = Optional.of(place);
            return this;
        }

        Basket by(String shippingMethod) {
            method = Optional.of(shippingMethod);
            return this;
        }

        Basket business(String number) {
            vatNumber = Optional.of(number);
            return this;
        }

        Basket customer(String subject, String... of) {
            customer = Optional.of(subject);
            groups.addAll(Arrays.asList(of));
            return this;
        }

        QuoteRequest request() {
            return new QuoteRequest(lines, codes, currency, destination, method, vatNumber, customer, groups);
        }
    }
}
