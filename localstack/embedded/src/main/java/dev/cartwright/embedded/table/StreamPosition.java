package dev.cartwright.embedded.table;

/**
 * A position in a stream, between two records.
 *
 * @param after the sequence number of the record before it; empty at the start of the shard
 */
public record StreamPosition(String shard, String iterator, String after) {}
