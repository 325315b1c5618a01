package dev.cartwright.kit.http;

import java.util.List;
import java.util.Locale;

/** A type of problem that an API documents; each capability has an enum of its own. */
public interface ProblemType {

    /** The enum constant's name: {@code UNKNOWN_SKU}. */
    String name();

    /** What all its occurrences have in common. */
    Meaning meaning();

    /**
     * What a problem means to a client.
     *
     * @param status HTTP status, 4xx or 5xx
     * @param title one short sentence
     */
    record Meaning(int status, String title) {}

    default int status() {
        return meaning().status();
    }

    default String title() {
        return meaning().title();
    }

    /** A stable relative URI: {@code /problems/unknown-sku}. */
    default String uri() {
        return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A problem of this type with a detail for this occurrence and what to do about it. */
    default Problem about(String detail) {
        return new Problem(this, detail, List.of());
    }
}
