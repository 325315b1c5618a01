package dev.cartwright.kit.store;

/** Another invocation changed what this one had read: the work runs again on what is there now. */
final class LostRace extends RuntimeException {

    private static final long serialVersionUID = 1;

    LostRace(Throwable cause) {
        super("a condition did not hold at the commit", cause);
    }
}
