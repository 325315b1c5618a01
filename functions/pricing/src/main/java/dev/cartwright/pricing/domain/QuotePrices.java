package dev.cartwright.pricing.domain;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Says what a basket costs now. The same basket gives the same quote as long as prices, rules and uses are the same. */
public final class QuotePrices {

    private final Sources sources;
    private final InstantSource clock;

    public QuotePrices(Sources sources, InstantSource clock) {
        this.sources = sources;
        this.clock = clock;
    }

    /** What a quote reads. */
    public record Sources(
            Markets markets,
            PricedSkus skus,
            PriceLists priceLists,
            Promotions promotions,
            PromotionUses uses,
            KnownBuyers buyers,
            TaxRates taxRates,
            ShippingMethods shippingMethods) {}

    /** A quote and why each promotion did or did not apply, by id. */
    public record Explained(Quote quote, List<Verdict> verdicts) {

        public Explained {
            verdicts = List.copyOf(verdicts);
        }
    }

    public Quote handle(QuoteRequest request) {
        return explain(request, this::candidates).quote();
    }

    /** Reads every promotion. */
    public Explained explain(QuoteRequest request) {
        return explain(request, basket -> sources.promotions().all());
    }

    private Explained explain(QuoteRequest request, Function<Basket, Collection<Promotion>> promotions) {
        Instant now = clock.instant();
        Market market = sources.markets().find(request.currency(), request.destination());
        var buyer = new Buyer(
                request.customer(), request.groups(), request.destination().orElse(market.home()));
        Set<Sku> skus = request.lines().stream()
                .flatMap(line -> Sku.find(line.sku()).stream())
                .collect(toSet());
        Map<Sku, PricedSku> known = sources.skus().find(skus);
        TaxTable table = taxes(request, market, buyer, now);
        var pricing = new LinePricing(
                known,
                PriceBook.read(sources.priceLists(), market, buyer, new PriceBook.Reading(known.keySet(), now)),
                table);
        pricing.price(request.lines());
        var lines = new Lines(pricing.lines());
        var basket = new Basket(
                lines,
                Groups.byTax(lines),
                market,
                buyer,
                request.destination(),
                request.shippingMethod(),
                Messages.codes(request.codes()).keySet(),
                now);
        Collection<ShippingMethod> methods =
                request.destination().isPresent() ? sources.shippingMethods().all() : List.of();
        Stacking stacking = stacking(basket, methods, promotions.apply(basket));
        var notices = new ArrayList<>(pricing.notices());
        notices.addAll(new Messages(request, table, methods).of(stacking));
        Quote quote = new QuoteDocument(stacking.best()).write(request.lines(), known, notices);
        return new Explained(quote, stacking.verdicts());
    }

    private Collection<Promotion> candidates(Basket basket) {
        Set<Lookup> lookups = basket.lookups();
        return lookups.isEmpty() ? List.of() : sources.promotions().find(lookups);
    }

    private TaxTable taxes(QuoteRequest request, Market market, Buyer buyer, Instant now) {
        String country = buyer.place().country();
        boolean business = request.vatNumber()
                .flatMap(VatNumber::find)
                .filter(number -> number.country().equals(country))
                .isPresent();
        return new TaxTable(
                sources.taxRates().in(Set.copyOf(List.of(market.home(), buyer.place()))),
                market,
                buyer,
                sources.markets().all().getFirst().home().country(),
                business,
                now);
    }

    private Stacking stacking(Basket basket, Collection<ShippingMethod> methods, Collection<Promotion> candidates) {
        Map<PromotionId, Verdict.Reason> refused =
                new Eligibility(basket, sources.uses(), sources.buyers()).refused(candidates);
        return new Stacking(candidates, refused, promotions -> new Scenario(basket, methods, promotions));
    }
}
