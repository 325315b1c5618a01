package dev.cartwright.tools.shop;

import java.time.Duration;
import java.util.List;

/** Access to a shop, wherever it runs. */
public interface ShopAccess {

    /** The audience of the tokens that a shop accepts. */
    String AUDIENCE = "cartwright";

    Duration VALID = Duration.ofHours(12);

    /** The API without a token. */
    Shop guest();

    /**
     * A token of the shop's issuer, accepted or not.
     *
     * @param validFor negative for an expired token
     */
    String token(String subject, List<String> roles, String audience, Duration validFor);

    default String token(String subject, String role) {
        return token(subject, List.of(role), AUDIENCE, VALID);
    }

    default Shop customer(String subject) {
        return guest().as(token(subject, "customer"));
    }

    default Shop admin() {
        return guest().as(token("admin", "admin"));
    }
}
