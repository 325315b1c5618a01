package dev.cartwright.pricing.domain;

import java.util.Optional;

/**
 * Something that whoever asked for a quote should know.
 *
 * @param code stable
 * @param path what it is about: {@code $.lines[0]}, {@code $.codes[1]}
 * @param content for people, in English
 */
public record Notice(Type type, String code, Optional<String> path, Severity severity, String content) {

    /** As in the Universal Commerce Protocol. */
    public enum Type {
        ERROR,
        WARNING,
        INFO
    }

    /** Who can do something about it. */
    public enum Severity {
        RECOVERABLE,
        REQUIRES_BUYER_INPUT,
        REQUIRES_BUYER_REVIEW,
        UNRECOVERABLE
    }
}
