package dev.cartwright.kit.http;

import java.util.List;
import java.util.Locale;

/** A kind of problem that an API documents; each capability's enum lists its own. */
public interface ProblemType {

    /** The enum constant's name: {@code UNKNOWN_SKU}. */
    String name();

    /** HTTP status, 4xx or 5xx. */
    int status();

    /** One short sentence, the same for every occurrence. */
    String title();

    /** A relative URI that stays: {@code /problems/unknown-sku}. */
    default String uri() {
        return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** This problem, with what is particular to this occurrence and what to do about it. */
    default Problem about(String detail) {
        return new Problem(this, detail, List.of());
    }
}
