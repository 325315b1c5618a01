package dev.cartwright.kit.message;

import dev.cartwright.kit.store.OutboxMessage;
import java.util.List;
import java.util.Set;

/** The port to the event bus. */
public interface Bus {

    /** Publishes messages, in any number; gives the ids of those that the bus did not take, which the caller keeps. */
    Set<String> publish(List<OutboxMessage> messages);
}
