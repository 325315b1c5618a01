package dev.cartwright.kit.message;

/** The port to a queue's dead letters: what can never be worked on goes there at once. */
public interface DeadLetters {

    /**
     * @param body the message as it came
     * @param reason a few words for who looks at it; nothing of the message itself
     */
    void park(String body, String reason);
}
