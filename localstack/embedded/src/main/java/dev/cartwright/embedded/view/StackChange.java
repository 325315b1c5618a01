package dev.cartwright.embedded.view;

import dev.cartwright.embedded.function.JournalEntry;

/** What has just happened in the stack. */
public sealed interface StackChange {

    record Ended(JournalEntry invocation) implements StackChange {}

    record Printed(PrintedLine line) implements StackChange {}

    record Put(String id, String detailType) implements StackChange {}

    record Reloaded(String what) implements StackChange {}

    record Faulted(StackFaults faults) implements StackChange {}

    /** An item of a table was written: its keys as DynamoDB's JSON. */
    record Written(String table) implements StackChange {}
}
