package dev.cartwright.delivery.domain;

import java.util.Optional;

/** The port to function versions. */
public interface Versions {

    /** Invokes a version with a harmless event; returns the error, if any. */
    Optional<String> prime(Version version);
}
