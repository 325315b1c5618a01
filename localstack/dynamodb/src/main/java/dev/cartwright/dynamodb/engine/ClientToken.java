package dev.cartwright.dynamodb.engine;

/**
 * The token of a transaction.
 *
 * @param content a hash of what the transaction asks
 */
public record ClientToken(String text, int content) {}
