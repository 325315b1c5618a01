package dev.cartwright.embedded.source;

/** Lambda takes a function's name, partial or full ARN, each with or without a qualifier. */
public final class FunctionName {

    private FunctionName() {}

    /** The plain name. */
    public static String of(String reference) {
        String unqualified =
                reference.substring(reference.indexOf("function:") < 0 ? 0 : reference.indexOf("function:") + 9);
        int colon = unqualified.indexOf(':');
        return colon < 0 ? unqualified : unqualified.substring(0, colon);
    }
}
