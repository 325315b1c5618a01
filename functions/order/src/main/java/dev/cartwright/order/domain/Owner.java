package dev.cartwright.order.domain;

/** Whose order it is. */
public sealed interface Owner {

    /** Somebody with an account, by the subject of their token. */
    record Customer(String subject) implements Owner {}

    /** Somebody without an account, who holds a token for this one order. */
    record Guest(AccessToken.Hash token) implements Owner {}

    /** Whether the order is shown to them, and theirs to cancel. */
    default boolean admits(Visitor visitor) {
        return visitor.admin()
                || switch (this) {
                    case Customer(var subject) -> visitor.subject().equals(subject);
                    case Guest(var token) -> visitor.token().filter(token::isOf).isPresent();
                };
    }
}
