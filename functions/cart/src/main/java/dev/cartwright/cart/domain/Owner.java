package dev.cartwright.cart.domain;

/** Whose cart it is. */
public sealed interface Owner {

    /** Somebody with an account, by the subject of their token. */
    record Customer(String subject) implements Owner {}

    /** Somebody without an account, who holds a token for this one cart. */
    record Guest(CartToken.Hash token) implements Owner {}

    /** Whether the cart is shown to them, and theirs to change. A cart has no other readers, admins included. */
    default boolean admits(Visitor visitor) {
        return switch (this) {
            case Customer(var subject) -> visitor.subject().equals(subject);
            case Guest(var token) -> visitor.token().filter(token::isOf).isPresent();
        };
    }
}
