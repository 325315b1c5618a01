package dev.cartwright.kit.value;

/** What a capability tells others by the bus. It is the message's data itself, and knows what kind of message it is. */
public interface Announcement {

    /** The type whose {@link EventType#data} is this object's class. */
    EventType<?> type();

    /** The id of what it is about. */
    String subject();
}
