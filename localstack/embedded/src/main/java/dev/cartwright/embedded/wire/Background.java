package dev.cartwright.embedded.wire;

import java.util.concurrent.CompletionStage;

/** For work whose answer nobody waits for. */
public final class Background {

    private static final System.Logger LOG = System.getLogger(Background.class.getName());

    private Background() {}

    /** Says in the log that it failed, and why. */
    public static void watch(String what, CompletionStage<?> work) {
        work.whenComplete((answer, failure) -> {
            if (failure != null) {
                LOG.log(System.Logger.Level.ERROR, what + " failed", failure);
            }
        });
    }
}
