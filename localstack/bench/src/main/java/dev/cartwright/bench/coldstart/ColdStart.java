package dev.cartwright.bench.coldstart;

import java.time.Duration;

/**
 * One cold start.
 *
 * @param toAnswer from the start of the process to its first answer
 * @param initialised from the start of the process to its request for the first event
 * @param invocation from the delivery of the first event to its answer
 */
record ColdStart(Duration toAnswer, Duration initialised, Duration invocation, String answer) {}
