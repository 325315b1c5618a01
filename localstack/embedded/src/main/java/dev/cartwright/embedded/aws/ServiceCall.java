package dev.cartwright.embedded.aws;

/** An operation of a service with the access key that called it. */
public record ServiceCall(String service, String operation, String accessKey) {}
