package dev.cartwright.embedded.wire;

import java.util.concurrent.CompletionStage;

/** For asynchronous work without a waiting caller. */
public final class Background {

    private static final System.Logger LOG = System.getLogger(Background.class.getName());

    private Background() {}

    /** Logs a failure. */
    public static void watch(String what, CompletionStage<?> work) {
        work.whenComplete((answer, failure) -> {
            if (failure != null) {
                LOG.log(System.Logger.Level.ERROR, what + " failed", failure);
            }
        });
    }
}
