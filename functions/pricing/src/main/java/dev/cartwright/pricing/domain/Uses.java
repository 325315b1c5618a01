package dev.cartwright.pricing.domain;

/** How many orders hold or have used a promotion. */
public record Uses(long inAll, long byCustomer) {

    public static final Uses NONE = new Uses(0, 0);
}
