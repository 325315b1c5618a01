package dev.cartwright.kit.value;

/** Where a page of a list ended, as opaque text: only the table that wrote it can read it. */
public record Cursor(String value) {

    @Override
    public String toString() {
        return value;
    }
}
