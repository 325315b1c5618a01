package dev.cartwright.pricing.domain;

import dev.cartwright.pricing.domain.PriceBook.Listed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Prices the lines of a request: those that cannot be bought become messages. */
final class LinePricing {

    private final Map<Sku, PricedSku> skus;
    private final PriceBook prices;
    private final TaxTable taxes;
    private final Map<Kind, PriceTax> taxed = new HashMap<>();
    private final Map<String, PriceTax> shippingTaxes = new HashMap<>();
    private final List<PricedLine> lines = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();

    LinePricing(Map<Sku, PricedSku> skus, PriceBook prices, TaxTable taxes) {
        this.skus = skus;
        this.prices = prices;
        this.taxes = taxes;
    }

    void price(List<QuoteRequest.Line> requested) {
        for (int i = 0; i < requested.size(); i++) {
            price(i, requested.get(i));
        }
        Amounts.sum(lines.stream().mapToLong(PricedLine::value));
    }

    private void price(int index, QuoteRequest.Line line) {
        PricedSku sku = Sku.find(line.sku()).map(skus::get).orElse(null);
        Optional<Listed> listed = Optional.ofNullable(sku).flatMap(known -> prices.price(known, line.quantity()));
        if (sku == null) {
            notices.add(Notices.unknownSku(index));
        } else if (!sku.forSale()) {
            notices.add(Notices.notForSale(index));
        } else if (listed.isEmpty()) {
            notices.add(Notices.noPriceHere(index));
        } else {
            lines.add(priced(index, line.quantity(), sku, listed.get()));
        }
    }

    private PricedLine priced(int index, int quantity, PricedSku sku, Listed listed) {
        PriceTax tax = taxed(sku, listed);
        long unitPrice = tax.quoted(listed.amount());
        long regular = listed.sale()
                ? prices.regular(sku, quantity)
                        .map(other -> taxed(sku, other).quoted(other.amount()))
                        .orElse(unitPrice)
                : unitPrice;
        Amounts.product(unitPrice, quantity);
        return new PricedLine(
                index,
                sku,
                quantity,
                Math.max(regular, unitPrice),
                unitPrice,
                tax.quoted(listed.floor()),
                listed.sale(),
                tax.treatment(),
                shippingTaxes.computeIfAbsent(sku.taxCategory(), taxes::shipping));
    }

    private PriceTax taxed(PricedSku sku, Listed listed) {
        return taxed.computeIfAbsent(
                new Kind(sku.taxCategory(), listed.taxIncluded(), listed.countries()),
                kind -> taxes.goods(kind.category(), kind.taxIncluded(), kind.countries()));
    }

    /** What tax depends on. */
    private record Kind(String category, boolean taxIncluded, Set<String> countries) {}

    List<PricedLine> lines() {
        return lines;
    }

    List<Notice> notices() {
        return notices;
    }
}
