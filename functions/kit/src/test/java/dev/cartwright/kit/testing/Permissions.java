package dev.cartwright.kit.testing;

import tools.jackson.databind.JsonNode;

/** What AWS lets one function do. */
interface Permissions {

    /** Of a function that no template declares. */
    Permissions ALL = new Permissions() {
        @Override
        public void call(String operation, JsonNode request) {}

        @Override
        public void publish() {}

        @Override
        public void park() {}
    };

    /**
     * An operation of DynamoDB.
     *
     * @throws dev.cartwright.template.access.AccessDenied in AWS's words
     */
    void call(String operation, JsonNode request);

    /** Puts events on the bus. */
    void publish();

    /** Sends a message to the dead letters. */
    void park();
}
