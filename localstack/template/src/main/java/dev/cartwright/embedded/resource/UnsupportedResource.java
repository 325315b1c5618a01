package dev.cartwright.embedded.resource;

/** Stops the start: the template declares what the local stack does not do, or not rightly. */
public final class UnsupportedResource extends RuntimeException {

    public UnsupportedResource(String message) {
        super(message);
    }
}
