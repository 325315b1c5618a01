package dev.cartwright.dynamodb.likeness;

import tools.jackson.databind.JsonNode;

/** What came back. */
record Outcome(int status, JsonNode body) {

    boolean succeeded() {
        return status == 200;
    }

    /** The error's type without its namespace; empty for success. */
    String type() {
        String type = body.path("__type").asString("");
        return type.substring(type.indexOf('#') + 1);
    }

    String message() {
        return body.path("message").asString(body.path("Message").asString(""));
    }

    @Override
    public String toString() {
        return status + " " + body;
    }
}
