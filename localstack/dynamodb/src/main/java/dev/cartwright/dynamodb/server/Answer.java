package dev.cartwright.dynamodb.server;

/** What goes back to a caller. */
record Answer(int status, byte[] body) {}
