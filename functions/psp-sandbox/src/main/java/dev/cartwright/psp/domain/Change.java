package dev.cartwright.psp.domain;

/** How a merchant's wish to change an authorization ended. */
public sealed interface Change {

    record Done(Authorization authorization) implements Change {}

    record NoSuchAuthorization() implements Change {}

    record WrongState(Authorization authorization) implements Change {}

    /** More than is left, or another currency. */
    record TooMuch() implements Change {}

    /** A refund of another amount has this reference. */
    record ReferenceTaken() implements Change {}
}
