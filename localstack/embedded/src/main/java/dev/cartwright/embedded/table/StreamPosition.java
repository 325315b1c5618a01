package dev.cartwright.embedded.table;

/** A position in a stream, between two records. */
public record StreamPosition(String shard, String iterator) {}
