package dev.cartwright.pricing.domain;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    /** A quote and why each promotion that could match did or did not apply, by id. */
    public record Explained(Quote quote, List<Verdict> verdicts) {

        public Explained {
            verdicts = List.copyOf(verdicts);
        }
    }

    public Quote handle(QuoteRequest request) {
        return explain(request).quote();
    }

    public Explained explain(QuoteRequest request) {
        Instant now = clock.instant();
        Market market = sources.markets().find(request.currency(), request.destination());
        var buyer = new Buyer(
                request.customer(), request.groups(), request.destination().orElse(market.home()));
        Set<Sku> skus = request.lines().stream()
                .flatMap(line -> Sku.find(line.sku()).stream())
                .collect(toSet());
        Map<Sku, PricedSku> known = sources.skus().find(skus);
        TaxTable table = taxes(request, market, buyer, now);
        var lines = new LinePricing(
                known,
                PriceBook.read(sources.priceLists(), market, buyer, new PriceBook.Reading(known.keySet(), now)),
                table);
        lines.price(request.lines());
        Map<Code, Integer> codes = codes(request.codes());
        var basket = new Basket(
                lines.lines(),
                Groups.byTax(lines.lines()),
                market,
                buyer,
                request.destination(),
                request.shippingMethod(),
                codes.keySet(),
                now);
        Collection<ShippingMethod> methods =
                request.destination().isPresent() ? sources.shippingMethods().all() : List.of();
        Stacking stacking = stacking(basket, methods);
        var notices = new ArrayList<>(lines.notices());
        notices.addAll(ofCodes(request.codes(), codes, stacking.verdicts()));
        notices.addAll(ofVatNumber(request.vatNumber()));
        notices.addAll(ofShipping(stacking.best(), methods));
        Quote quote = new QuoteDocument(stacking.best(), table).write(request.lines(), known, notices);
        return new Explained(quote, stacking.verdicts());
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

    private Stacking stacking(Basket basket, Collection<ShippingMethod> methods) {
        Collection<Promotion> candidates =
                basket.lines().isEmpty() ? List.of() : sources.promotions().find(basket.lookups());
        Map<PromotionId, Verdict.Reason> refused =
                new Eligibility(basket, sources.uses(), sources.buyers()).refused(candidates);
        return new Stacking(candidates, refused, promotions -> new Scenario(basket, methods, promotions));
    }

    /** Codes as they are compared, with their place in the request. */
    private static Map<Code, Integer> codes(List<String> typed) {
        var codes = new LinkedHashMap<Code, Integer>();
        for (int i = 0; i < typed.size(); i++) {
            int index = i;
            Code.find(typed.get(i)).ifPresent(code -> codes.putIfAbsent(code, index));
        }
        return codes;
    }

    private static List<Notice> ofCodes(List<String> typed, Map<Code, Integer> codes, List<Verdict> verdicts) {
        var notices = new ArrayList<Notice>();
        for (int i = 0; i < typed.size(); i++) {
            Optional<Code> code = Code.find(typed.get(i));
            if (code.isEmpty()) {
                notices.add(Notices.unknownCode(i));
            } else if (codes.getOrDefault(code.get(), i) == i) {
                ofCode(i, code.get(), verdicts).ifPresent(notices::add);
            }
        }
        return notices;
    }

    private static Optional<Notice> ofCode(int index, Code code, List<Verdict> verdicts) {
        List<Verdict> own = verdicts.stream()
                .filter(verdict ->
                        verdict.promotion().code().filter(code::equals).isPresent())
                .toList();
        if (own.isEmpty()) {
            return Optional.of(Notices.unknownCode(index));
        }
        return own.stream().anyMatch(verdict -> verdict.reason() == Verdict.Reason.APPLIED)
                ? Optional.empty()
                : Optional.of(Notices.refusedCode(index, own.getFirst()));
    }

    private static List<Notice> ofVatNumber(Optional<String> vatNumber) {
        return vatNumber.filter(number -> VatNumber.find(number).isEmpty()).stream()
                .map(number -> Notices.invalidVatNumber())
                .toList();
    }

    private static List<Notice> ofShipping(Scenario scenario, Collection<ShippingMethod> methods) {
        if (methods.isEmpty()
                || scenario.basket().lines().isEmpty()
                || scenario.shipping().isPresent()) {
            return List.of();
        }
        return List.of(scenario.offers().all().isEmpty() ? Notices.noShippingHere() : Notices.methodNotPossible());
    }
}
