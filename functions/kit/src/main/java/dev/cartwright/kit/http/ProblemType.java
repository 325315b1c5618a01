package dev.cartwright.kit.http;

import java.util.List;
import java.util.Locale;

/** A type of problem that an API documents; each capability has an enum of its own. */
public interface ProblemType {

    /** The enum constant's name: {@code UNKNOWN_SKU}. */
    String name();

    /** HTTP status, 4xx or 5xx. */
    int status();

    /** One short sentence, the same for every occurrence. */
    String title();

    /** A stable relative URI: {@code /problems/unknown-sku}. */
    default String uri() {
        return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A problem of this type with a detail for this occurrence and what to do about it. */
    default Problem about(String detail) {
        return new Problem(this, detail, List.of());
    }
}
