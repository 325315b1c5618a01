package dev.cartwright.kit.core;

import dev.cartwright.kit.trace.Tracer;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * One piece of work in an invocation: a request, a message, a sweep or a batch of the stream.
 *
 * @param requestId of the invocation
 * @param deadline when Lambda stops the function
 * @param log the log line of this work
 */
public record Work(String requestId, Instant deadline, LogLine log, Tracer tracer) {

    private static final Pattern ID = Pattern.compile("[a-z]{2,8}_[0-9A-Z]{26}");

    /**
     * Says what the work is about, so that its log line and its trace can be found by that id. Texts that are no id of ours are
     * ignored: a client may send anything.
     */
    public void about(String id) {
        if (ID.matcher(id).matches()) {
            log.with("subject", id);
            tracer.annotate("subject", id);
        }
    }
}
