package dev.cartwright.delivery.domain;

import java.util.Optional;

/** The versions of functions, to be called. */
public interface Versions {

    /** Has a version go the way of a request without changing anything; tells what went wrong. */
    Optional<String> prime(Version version);
}
