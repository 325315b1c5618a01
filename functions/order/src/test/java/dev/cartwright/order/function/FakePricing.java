package dev.cartwright.order.function;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A pricing that sells what it was given at one price, and knows one code at a time. */
final class FakePricing extends FakeNeighbour {

    private final Map<String, Long> pence = new HashMap<>();
    private final Map<String, String> refused = new HashMap<>();
    private Optional<Map<String, Object>> problem = Optional.empty();
    private Optional<Sale> sale = Optional.empty();
    private long shipping;
    private boolean taxed;
    private boolean taxAdded;

    /** So much off the order for a code. */
    private record Sale(String code, long off, boolean limited) {}

    FakePricing sells(String sku, long minor) {
        pence.put(sku, minor);
        return this;
    }

    /** @param code of the error message about a line */
    FakePricing refuses(String sku, String code) {
        refused.put(sku, code);
        return this;
    }

    /** Says that something else than a line is wrong. */
    void complains(String code, String path) {
        problem = Optional.of(message(code, Optional.of(path)));
    }

    void reduces(String code, long off, boolean limited) {
        sale = Optional.of(new Sale(code, off, limited));
    }

    void ships(long price) {
        shipping = price;
    }

    /** Prices contain 20 % from now on. */
    void taxes() {
        taxed = true;
    }

    /** 20 % are added to prices from now on. */
    void addsTax() {
        taxAdded = true;
    }

    @Override
    Optional<Object> answer(Asked asked) {
        return asked.path().equals("/v1/quotes") ? Optional.of(quote(asked.body())) : Optional.empty();
    }

    private static Map<String, Object> message(String code, Optional<String> path) {
        var message = new LinkedHashMap<String, Object>(
                Map.of("type", "error", "code", code, "severity", "recoverable", "content", "It is " + code + "."));
        path.ifPresent(place -> message.put("path", place));
        return message;
    }

    private Map<String, Object> quote(JsonNode request) {
        var lines = new ArrayList<Object>();
        var messages = new ArrayList<Object>();
        problem.ifPresent(messages::add);
        Optional<Sale> applied = sale.filter(known -> request.path("codes")
                .valueStream()
                .anyMatch(code -> code.asString().equals(known.code())));
        long left = applied.map(Sale::off).orElse(0L);
        var allocations = new ArrayList<Object>();
        long goods = 0;
        for (JsonNode line : request.path("lines")) {
            String sku = line.path("sku").asString();
            long price = pence.getOrDefault(sku, 0L);
            String path = "$.lines[" + lines.size() + "]";
            if (!pence.containsKey(sku)) {
                messages.add(message(refused.getOrDefault(sku, "unknown-sku"), Optional.of(path)));
            }
            int quantity = line.path("quantity").asInt();
            long gross = Math.multiplyExact(price, (long) quantity);
            long off = Math.min(gross, left);
            left -= off;
            if (off > 0) {
                allocations.add(Map.of("path", path, "amount", off));
            }
            goods += gross;
            lines.add(line(new Line(sku, quantity, price), gross - off, off));
        }
        long off = applied.map(Sale::off).orElse(0L) - left;
        var quote = new LinkedHashMap<String, Object>();
        quote.put("currency", "GBP");
        quote.put("taxIncluded", taxed);
        quote.put("ruleVersion", "1");
        quote.put("lines", lines);
        if (shipping > 0) {
            quote.put(
                    "shipping",
                    Map.of(
                            "method",
                            "standard",
                            "title",
                            "Standard",
                            "price",
                            shipping,
                            "discounts",
                            List.of(),
                            "taxes",
                            List.of(),
                            "total",
                            shipping));
        }
        quote.put("shippingMethods", List.of());
        quote.put(
                "discounts",
                applied.map(known -> List.<Object>of(discount(known, off, allocations)))
                        .orElse(List.of()));
        quote.put("taxes", taxes(goods - off));
        quote.put("totals", totals(goods, off));
        quote.put("messages", messages);
        return quote;
    }

    private record Line(String sku, int quantity, long price) {}

    private Map<String, Object> line(Line line, long total, long off) {
        return Map.of(
                "sku", line.sku(),
                "quantity", line.quantity(),
                "listPrice", line.price(),
                "unitPrice", line.price(),
                "discounts", off == 0 ? List.of() : List.of(Map.of("promotionId", "prm_1", "amount", off)),
                "taxes", taxes(total),
                "total", total);
    }

    private static Map<String, Object> discount(Sale sale, long off, List<Object> allocations) {
        return Map.of(
                "promotionId",
                "prm_1",
                "code",
                sale.code(),
                "title",
                "A sale",
                "amount",
                off,
                "method",
                "across",
                "priority",
                1,
                "limited",
                sale.limited(),
                "allocations",
                allocations);
    }

    private List<Object> taxes(long gross) {
        if (taxAdded) {
            return List.of(
                    Map.of("tax", "vat", "rate", "0.2", "base", gross, "amount", added(gross), "included", false));
        }
        long tax = (gross + 3) / 6;
        return taxed
                ? List.of(Map.of("tax", "vat", "rate", "0.2", "base", gross - tax, "amount", tax, "included", true))
                : List.of();
    }

    private long added(long net) {
        return taxAdded ? (net + 2) / 5 : 0;
    }

    private List<Object> totals(long goods, long off) {
        var totals = new ArrayList<Object>(List.of(
                Map.of("type", "subtotal", "amount", goods),
                Map.of("type", "discount", "amount", -off),
                Map.of("type", "fulfillment", "amount", shipping)));
        if (taxAdded) {
            totals.add(Map.of("type", "tax", "amount", added(goods - off)));
        }
        totals.add(Map.of("type", "total", "amount", goods - off + shipping + added(goods - off)));
        return totals;
    }
}
