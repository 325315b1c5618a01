package dev.cartwright.dynamodb.likeness;

import tools.jackson.databind.node.ObjectNode;

/** A request as it goes over the wire. */
record Operation(String name, ObjectNode body) {

    private static final String WRITES = "PutItem UpdateItem DeleteItem BatchWriteItem TransactWriteItems";

    boolean writes() {
        return WRITES.contains(name);
    }

    @Override
    public String toString() {
        return name + " " + body;
    }
}
