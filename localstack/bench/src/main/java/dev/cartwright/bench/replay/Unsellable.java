package dev.cartwright.bench.replay;

import java.util.Optional;
import java.util.regex.Pattern;

/** Why a line of the file cannot be part of an order. */
enum Unsellable {
    RETURNED("returns"),
    WRITTEN_OFF("write-offs"),
    NO_GOODS("no goods"),
    NO_PRICE("price 0"),
    NO_WHOLE_PENNIES("parts of a penny");

    private static final Pattern GOODS = Pattern.compile("[0-9]{5}[A-Za-z]*");

    private final String words;

    Unsellable(String words) {
        this.words = words;
    }

    /** The words for the report. */
    String words() {
        return words;
    }

    /** The first reason that applies; empty for a sellable line. */
    static Optional<Unsellable> reason(SaleLine line) {
        if (line.invoice().startsWith("C")) {
            return Optional.of(RETURNED);
        }
        if (line.quantity() <= 0) {
            return Optional.of(WRITTEN_OFF);
        }
        if (!GOODS.matcher(line.code()).matches()) {
            return Optional.of(NO_GOODS);
        }
        return price(line);
    }

    private static Optional<Unsellable> price(SaleLine line) {
        if (line.price().signum() <= 0) {
            return Optional.of(NO_PRICE);
        }
        return line.price().stripTrailingZeros().scale() > 2 ? Optional.of(NO_WHOLE_PENNIES) : Optional.empty();
    }
}
