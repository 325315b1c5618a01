package dev.cartwright.template.resource;

/** Stops the start: the template declares something that the local stack does not support. */
public final class UnsupportedResource extends RuntimeException {

    public UnsupportedResource(String message) {
        super(message);
    }
}
