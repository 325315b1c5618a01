package dev.cartwright.tools.shop;

import dev.cartwright.tools.CommandFailure;

/** The shop did not do what a command depends on. */
public final class ShopFailure extends CommandFailure {

    private static final long serialVersionUID = 1;

    public ShopFailure(String message) {
        super(message);
    }

    public ShopFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
