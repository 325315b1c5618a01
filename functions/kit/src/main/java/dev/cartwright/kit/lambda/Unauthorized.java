package dev.cartwright.kit.lambda;

/**
 * What an authorizer throws to refuse a token: API Gateway answers 401 to exactly this message, and 500 to every other
 * failure.
 */
public final class Unauthorized extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Unauthorized() {
        super("Unauthorized");
    }
}
