package dev.cartwright.dynamodb.stream;

/** Is told of every record in the order of the stream, by the thread that wrote and before it goes on: return at once. */
@FunctionalInterface
public interface StreamListener {

    void appended(TableStream stream, StreamRecord record);
}
