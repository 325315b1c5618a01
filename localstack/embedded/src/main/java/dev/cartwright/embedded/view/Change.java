package dev.cartwright.embedded.view;

import dev.cartwright.embedded.function.JournalEntry;

/** What has just happened in the stack. */
public sealed interface Change {

    record Ended(JournalEntry invocation) implements Change {}

    record Printed(LogLine line) implements Change {}

    record Put(BusEvent event) implements Change {}

    record Reloaded(String what) implements Change {}

    record Faulted(StackFaults faults) implements Change {}

    /** An item of a table was written: its keys as DynamoDB's JSON. */
    record Written(String table) implements Change {}
}
