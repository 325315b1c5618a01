package dev.cartwright.template.access;

/**
 * A permission that a call requires, in IAM's terms.
 *
 * @param action {@code "dynamodb:PutItem"}
 * @param resource the ARN it acts on, {@code "*"} for actions without one
 */
public record Need(String action, String resource) {}
