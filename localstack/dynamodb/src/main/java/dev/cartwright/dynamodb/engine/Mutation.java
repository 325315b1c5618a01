package dev.cartwright.dynamodb.engine;

import dev.cartwright.dynamodb.expression.Update;
import dev.cartwright.dynamodb.value.Document;

/** What a write wants to do to an item. */
public sealed interface Mutation {

    /** @param item valid for its table */
    record Put(Document item) implements Mutation {}

    record Delete() implements Mutation {}

    /** @param key what the item consists of where it does not exist yet */
    record Change(Document key, Update update) implements Mutation {}

    /** Nothing but the condition. */
    record Check() implements Mutation {}
}
