package dev.cartwright.pricing.domain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact number, so that nothing is rounded before it must be.
 *
 * @param denominator above zero; not reduced
 */
record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    static final Fraction ZERO = of(0);
    static final Fraction ONE = of(1);

    static Fraction of(long number) {
        return new Fraction(BigInteger.valueOf(number), BigInteger.ONE);
    }

    static Fraction of(BigDecimal number) {
        return number.scale() <= 0
                ? new Fraction(number.toBigIntegerExact(), BigInteger.ONE)
                : new Fraction(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
    }

    Fraction plus(Fraction other) {
        return denominator.equals(other.denominator)
                ? new Fraction(numerator.add(other.numerator), denominator)
                : new Fraction(
                                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                                denominator.multiply(other.denominator))
                        .reduced();
    }

    Fraction minus(long number) {
        return new Fraction(numerator.subtract(denominator.multiply(BigInteger.valueOf(number))), denominator);
    }

    Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** @param other above zero */
    Fraction dividedBy(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    long floor() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[0].longValueExact() - (parts[1].signum() < 0 ? 1 : 0);
    }

    /** The nearest whole number; from the middle between two, the one farther from zero. */
    long rounded() {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    int signum() {
        return numerator.signum();
    }

    private Fraction reduced() {
        BigInteger common = numerator.gcd(denominator);
        return new Fraction(numerator.divide(common), denominator.divide(common));
    }

    @Override
    public int compareTo(Fraction other) {
        return denominator.equals(other.denominator)
                ? numerator.compareTo(other.numerator)
                : numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
