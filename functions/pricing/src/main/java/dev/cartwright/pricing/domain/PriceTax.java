package dev.cartwright.pricing.domain;

import java.math.BigDecimal;

/**
 * How something is taxed, and what must be taken out of its price where only the net price stays.
 *
 * @param inside the rate of the tax to be taken out
 */
record PriceTax(Treatment treatment, BigDecimal inside) {

    /** The price as quoted. */
    long quoted(long price) {
        return inside.signum() == 0 ? price : net(Fraction.of(price)).rounded();
    }

    /** Exactly what stays of a price. */
    Fraction net(Fraction price) {
        return inside.signum() == 0 ? price : price.dividedBy(Fraction.of(BigDecimal.ONE.add(inside)));
    }
}
