package dev.cartwright.embedded.table;

/**
 * A position in a stream, between two records.
 *
 * @param iterator expires after 15 minutes
 * @param after the sequence number of the last record before it; empty at the start of the shard
 */
public record StreamPosition(String shard, String iterator, String after) {}
