package dev.cartwright.dynamodb.server;

/**
 * An answer of the wire protocol.
 *
 * @param status of HTTP
 * @param body JSON
 */
public record Answer(int status, byte[] body) {}
