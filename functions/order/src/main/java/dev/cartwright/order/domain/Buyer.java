package dev.cartwright.order.domain;

import java.util.Optional;

/**
 * Who orders.
 *
 * @param accessToken a guest's, by which they open the order
 */
public record Buyer(Owner owner, Optional<AccessToken> accessToken, BuyerCredentials credentials) {

    static Buyer customer(String subject, BuyerCredentials credentials) {
        return new Buyer(new Owner.Customer(subject), Optional.empty(), credentials);
    }

    static Buyer guest(AccessToken token, BuyerCredentials credentials) {
        return new Buyer(new Owner.Guest(token.hash()), Optional.of(token), credentials);
    }
}
