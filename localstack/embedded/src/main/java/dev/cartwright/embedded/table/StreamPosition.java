package dev.cartwright.embedded.table;

/** A place in a stream between two records. */
public record StreamPosition(String shard, String iterator) {}
