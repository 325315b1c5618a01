package dev.cartwright.embedded.wire;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** For asynchronous work without a waiting caller. */
public final class Background {

    private static final System.Logger LOG = System.getLogger(Background.class.getName());

    private Background() {}

    /** Logs a failure. */
    public static void watch(String what, CompletionStage<?> work) {
        work.whenComplete((answer, failure) -> {
            if (failure != null) {
                report(what, failure);
            }
        });
    }

    /**
     * Logs a failure: an error that a service reports, and a time-out, in one line, because both tell all and come in dozens when
     * the machine has slept; everything else with its stack trace.
     */
    public static void report(String what, Throwable failure) {
        Throwable cause = cause(failure);
        if (cause instanceof AwsProblem) {
            LOG.log(System.Logger.Level.ERROR, what + " failed: " + cause);
        } else if (cause instanceof TimeoutException) {
            LOG.log(System.Logger.Level.WARNING, what + " timed out and is repeated; did this machine sleep?");
        } else {
            LOG.log(System.Logger.Level.ERROR, what + " failed", cause);
        }
    }

    private static Throwable cause(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
