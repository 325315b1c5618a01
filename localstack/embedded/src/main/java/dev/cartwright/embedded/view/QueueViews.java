package dev.cartwright.embedded.view;

import java.util.List;

/** The queues and their messages. */
@SuppressWarnings("DoNotCallSuggester")
public final class QueueViews {

    List<QueueState> queues() {
        return List.of();
    }

    List<QueuedMessage> messages(String queue, int limit) {
        return List.of();
    }

    void send(String queue, String body) {
        throw new UnsupportedOperationException("send");
    }

    void redrive(String queue, List<String> messageIds) {
        throw new UnsupportedOperationException("redrive");
    }

    void discard(String queue, List<String> messageIds) {
        throw new UnsupportedOperationException("discard");
    }

    void pause(String queue, boolean paused) {
        throw new UnsupportedOperationException("pause");
    }
}
