package dev.cartwright.embedded.source;

/** Lambda accepts a function's name, partial or full ARN, each with or without a qualifier. */
public final class FunctionName {

    private FunctionName() {}

    /** The plain name. */
    public static String of(String reference) {
        String qualified = qualified(reference);
        int colon = qualified.indexOf(':');
        return colon < 0 ? qualified : qualified.substring(0, colon);
    }

    /** {@code "live"}; empty for none. */
    static String qualifierOf(String reference) {
        String qualified = qualified(reference);
        int colon = qualified.indexOf(':');
        return colon < 0 ? "" : qualified.substring(colon + 1);
    }

    private static String qualified(String reference) {
        return reference.substring(reference.indexOf("function:") < 0 ? 0 : reference.indexOf("function:") + 9);
    }
}
