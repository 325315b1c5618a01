package dev.cartwright.kit.core;

/** An authorizer's refusal of a token: API Gateway maps exactly this message to 401, and every other error to 500. */
public final class Unauthorized extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Unauthorized() {
        super("Unauthorized");
    }
}
