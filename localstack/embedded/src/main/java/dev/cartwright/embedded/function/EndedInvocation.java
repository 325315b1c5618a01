package dev.cartwright.embedded.function;

/**
 * An invocation with what the journal does not keep.
 *
 * @param answer or the error document of a failed one
 */
public record EndedInvocation(JournalEntry entry, byte[] event, byte[] answer) {}
