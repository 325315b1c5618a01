package dev.cartwright.embedded.aws;

/** What is counted: an operation of a service, by the access key that called it. */
public record ServiceCall(String service, String operation, String accessKey) {}
