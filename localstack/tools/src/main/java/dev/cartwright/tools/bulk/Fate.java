package dev.cartwright.tools.bulk;

/** What became of a line. */
sealed interface Fate {

    /** The product is new, and on sale. */
    record Created() implements Fate {}

    /** The product was known, and is on sale as the line says from now on. */
    record Changed() implements Fate {}

    /** The product was on sale as the line says. */
    record Unchanged() implements Fate {}

    /** @param problem what the shop or the file had against it */
    record Failed(String problem) implements Fate {}
}
