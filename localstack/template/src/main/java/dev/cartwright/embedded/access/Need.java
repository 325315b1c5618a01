package dev.cartwright.embedded.access;

/**
 * A right that a call needs, as IAM names it.
 *
 * @param action {@code "dynamodb:PutItem"}
 * @param resource the ARN of what it acts on, {@code "*"} for actions without one
 */
public record Need(String action, String resource) {}
