package dev.cartwright.embedded.view;

import java.time.Instant;
import java.util.List;

/**
 * The state of the stack and its last five minutes.
 *
 * @param status {@code preparing} or {@code running}
 * @param seconds one for each of the last 300 seconds, the oldest first
 * @param reloaded what was replaced since the start, the newest first: {@code "14:03:22 local-Order-CustomerFunction runs new code"}
 */
public record Overview(
        String status, Instant started, String url, String awsEndpoint, List<Second> seconds, List<String> reloaded) {

    /**
     * What ended in one second.
     *
     * @param requests to APIs
     * @param messages events of queues and streams that functions processed
     * @param errors invocations that failed, and requests answered with 5xx
     * @param medianMs of requests; 0 without any
     * @param p95Ms of requests; 0 without any
     */
    public record Second(long epochSecond, int requests, int messages, int errors, int medianMs, int p95Ms) {}
}
