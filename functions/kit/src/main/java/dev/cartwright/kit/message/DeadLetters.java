package dev.cartwright.kit.message;

/** The port to a dead-letter queue for messages that can never be processed. */
public interface DeadLetters {

    /**
     * @param body the message as received
     * @param reason a few words for the operator; nothing from the message itself
     */
    void park(String body, String reason);
}
