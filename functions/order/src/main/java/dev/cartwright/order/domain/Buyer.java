package dev.cartwright.order.domain;

import java.util.Optional;

/**
 * Who orders.
 *
 * @param accessToken a guest's, by which they open the order
 */
public record Buyer(Owner owner, Optional<AccessToken> accessToken, Credentials credentials) {

    static Buyer customer(String subject, Credentials credentials) {
        return new Buyer(new Owner.Customer(subject), Optional.empty(), credentials);
    }

    static Buyer guest(AccessToken token, Credentials credentials) {
        return new Buyer(new Owner.Guest(token.hash()), Optional.of(token), credentials);
    }
}
