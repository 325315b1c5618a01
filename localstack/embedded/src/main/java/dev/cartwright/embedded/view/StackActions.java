package dev.cartwright.embedded.view;

import dev.cartwright.embedded.table.TableFaults;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;

/** What a running stack does on request. A refused request is an {@link IllegalArgumentException} with the reason. */
public interface StackActions {

    /** A token of a role: {@code customer}, {@code admin}, {@code service}. */
    String token(String subject, String role);

    /** Ends the processes of a function; the next event starts a new one. */
    void stop(String function);

    /** Ends one process, whatever it works on. */
    void kill(String process);

    /** Sends the event of an invocation to its function again; completes with the new request id. */
    CompletableFuture<String> runAgain(String requestId);

    /** Keeps a journey until it is released, however many follow. */
    void keep(String trace, boolean kept);

    /** Puts an event on the bus. */
    void putEvent(String source, String detailType, JsonNode detail);

    void send(String queue, String body);

    /**
     * Moves messages of a dead-letter queue back to the queue that they came from, with their attributes and trace header.
     *
     * @param messageIds empty for all
     * @throws IllegalArgumentException with the reasons why some stay; the others have gone
     */
    void redrive(String queue, List<String> messageIds);

    /**
     * Deletes messages.
     *
     * @param messageIds empty for all
     */
    void discard(String queue, List<String> messageIds);

    /** Stops or continues the delivery of a queue's messages to its function. */
    void pause(String queue, boolean paused);

    void putItem(String table, JsonNode item);

    void deleteItem(String table, JsonNode key);

    void meet(StackFaults faults);

    /** As {@link #meet}, of tables alone; the same faults are drawn again from their seed. */
    void meetTables(TableFaults faults);

    /** Counts the cost from now. */
    void restartCost();
}
