package dev.cartwright.pricing.domain;

import static java.util.stream.Collectors.toMap;

import dev.cartwright.pricing.domain.PromotionEffect.Stage;
import dev.cartwright.pricing.domain.Quote.Allocation;
import dev.cartwright.pricing.domain.Quote.AppliedDiscount;
import dev.cartwright.pricing.domain.Quote.DiscountPart;
import dev.cartwright.pricing.domain.Quote.TaxPart;
import dev.cartwright.pricing.domain.Quote.Total;
import dev.cartwright.pricing.domain.Quote.TotalType;
import dev.cartwright.pricing.domain.Taxes.Taxable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes down what a basket costs: taxes, lines and totals of the scenario that was chosen. */
final class QuoteDocument {

    private final Scenario scenario;
    private final List<PricedLine> lines;
    private final ShippingTax shippingTax;
    private final List<List<TaxPart>> taxes;

    QuoteDocument(Scenario scenario, TaxTable table) {
        this.scenario = scenario;
        this.lines = scenario.basket().lines();
        List<Taxable> goods = IntStream.range(0, lines.size())
                .mapToObj(i -> new Taxable(scenario.left(i), lines.get(i).treatment()))
                .toList();
        this.shippingTax =
                new ShippingTax(table.shipping(), goods, table.market().taxIncluded());
        List<Taxable> all = scenario.shipping().isPresent()
                ? Stream.concat(goods.stream(), shippingTax.parts(scenario.shippingLeft()).stream())
                        .toList()
                : goods;
        this.taxes = Taxes.of(all, table.market().rounding());
    }

    /** @param requested also the lines that cannot be bought */
    Quote write(List<QuoteRequest.Line> requested, Map<Sku, PricedSku> skus, List<Notice> notices) {
        Market market = scenario.basket().market();
        return new Quote(
                market.currency(),
                lines.isEmpty()
                        ? market.taxIncluded()
                        : lines.stream().allMatch(line -> line.treatment().included()),
                lines(requested, skus),
                shipping(),
                scenario.offers().all().stream()
                        .map(offer -> new Quote.Method(
                                offer.method().id(), offer.method().title(), offer.price()))
                        .toList(),
                scenario.reductions().stream().map(this::discount).toList(),
                Taxes.sum(taxes.stream().flatMap(List::stream).toList()),
                totals(),
                notices);
    }

    private List<Quote.Line> lines(List<QuoteRequest.Line> requested, Map<Sku, PricedSku> skus) {
        Map<Integer, Integer> priced = IntStream.range(0, lines.size())
                .boxed()
                .collect(toMap(i -> lines.get(i).index(), i -> i));
        return IntStream.range(0, requested.size())
                .mapToObj(i -> Optional.ofNullable(priced.get(i))
                        .map(this::line)
                        .orElseGet(() -> unpriced(requested.get(i), skus)))
                .toList();
    }

    private Quote.Line line(int index) {
        PricedLine line = lines.get(index);
        return new Quote.Line(
                line.sku().sku().value(),
                line.sku().title(),
                line.quantity(),
                line.listPrice(),
                line.unitPrice(),
                scenario.reductions().stream()
                        .filter(reduction -> reduction.lines()[index] > 0)
                        .map(reduction -> new DiscountPart(
                                reduction.promotion().id(), reduction.lines()[index]))
                        .toList(),
                taxes.get(index),
                line.treatment().reason(),
                scenario.left(index) + added(taxes.get(index)));
    }

    private static Quote.Line unpriced(QuoteRequest.Line line, Map<Sku, PricedSku> skus) {
        String title = Sku.find(line.sku())
                .flatMap(sku -> Optional.ofNullable(skus.get(sku)))
                .map(PricedSku::title)
                .orElse("");
        return new Quote.Line(line.sku(), title, line.quantity(), 0, 0, List.of(), List.of(), Optional.empty(), 0);
    }

    private Optional<Quote.Shipping> shipping() {
        List<TaxPart> parts = Taxes.sum(taxes.subList(lines.size(), taxes.size()).stream()
                .flatMap(List::stream)
                .toList());
        return scenario.shipping()
                .map(offer -> new Quote.Shipping(
                        offer.method().id(),
                        offer.method().title(),
                        offer.price(),
                        scenario.reductions().stream()
                                .filter(reduction -> reduction.shipping() > 0)
                                .map(reduction ->
                                        new DiscountPart(reduction.promotion().id(), reduction.shipping()))
                                .toList(),
                        parts,
                        shippingTax.reason(),
                        scenario.shippingLeft() + added(parts)));
    }

    private AppliedDiscount discount(Reduction reduction) {
        Promotion promotion = reduction.promotion();
        var allocations = new ArrayList<Allocation>();
        for (int i = 0; i < lines.size(); i++) {
            allocations.add(new Allocation(
                    "$.lines[" + lines.get(i).index() + "]", reduction.lines()[i]));
        }
        allocations.add(new Allocation("$.shipping", reduction.shipping()));
        return new AppliedDiscount(
                promotion.id(),
                promotion.code(),
                promotion.title(),
                reduction.amount(),
                promotion.effect() instanceof PromotionEffect.OffEach
                                || promotion.effect() instanceof PromotionEffect.BuyGet
                        ? AppliedDiscount.Spreading.EACH
                        : AppliedDiscount.Spreading.ACROSS,
                promotion.priority(),
                promotion.limits().exist(),
                allocations.stream()
                        .filter(allocation -> allocation.amount() > 0)
                        .toList());
    }

    private List<Total> totals() {
        long subtotal = lines.stream().mapToLong(PricedLine::value).sum();
        long offLines = off(true);
        long off = off(false);
        long shipping = scenario.shipping().map(ShippingOffer::price).orElse(0L);
        long tax = added(taxes.stream().flatMap(List::stream).toList());
        var totals = new ArrayList<Total>();
        totals.add(new Total(TotalType.SUBTOTAL, subtotal));
        addUnlessZero(totals, TotalType.ITEMS_DISCOUNT, -offLines);
        addUnlessZero(totals, TotalType.DISCOUNT, -off);
        scenario.shipping().ifPresent(offer -> totals.add(new Total(TotalType.FULFILLMENT, offer.price())));
        addUnlessZero(totals, TotalType.TAX, tax);
        totals.add(
                new Total(TotalType.TOTAL, Amounts.checked("the total", subtotal - offLines - off + shipping + tax)));
        return totals;
    }

    private long off(boolean lineStage) {
        return scenario.reductions().stream()
                .filter(reduction -> (reduction.promotion().effect().stage() == Stage.LINES) == lineStage)
                .mapToLong(Reduction::amount)
                .sum();
    }

    private static void addUnlessZero(List<Total> totals, TotalType type, long amount) {
        if (amount != 0) {
            totals.add(new Total(type, amount));
        }
    }

    /** Tax that is not in the prices. */
    private static long added(List<TaxPart> parts) {
        return parts.stream()
                .filter(part -> !part.included())
                .mapToLong(TaxPart::amount)
                .sum();
    }
}
