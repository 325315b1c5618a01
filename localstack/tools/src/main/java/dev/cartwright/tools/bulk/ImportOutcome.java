package dev.cartwright.tools.bulk;

/** The outcome of a line. */
sealed interface ImportOutcome {

    /** The product was created and published. */
    record Created() implements ImportOutcome {}

    /** The product existed and was changed. */
    record Changed() implements ImportOutcome {}

    /** The product existed unchanged. */
    record Unchanged() implements ImportOutcome {}

    /** @param problem reported by the shop or found in the file */
    record Failed(String problem) implements ImportOutcome {}
}
