package dev.cartwright.tools.coldstart;

import java.time.Duration;

/**
 * One cold start.
 *
 * @param toAnswer from the start of the process to its first answer
 * @param initialised from the start of the process to its asking for the first event
 * @param invocation from the hand-over of the first event to its answer
 */
record Sample(Duration toAnswer, Duration initialised, Duration invocation, String answer) {}
