package dev.cartwright.kit.value;

/** A cursor that the requested list with its filter did not give: 400 over HTTP. */
public final class ForeignCursor extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ForeignCursor() {
        super("cursor is not from this list", null, false, false);
    }
}
