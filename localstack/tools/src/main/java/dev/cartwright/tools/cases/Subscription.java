package dev.cartwright.tools.cases;

/**
 * A type of message that a rule puts into a capability's inbox.
 *
 * @param source the sender's name on the bus: {@code "cartwright.inventory"}
 * @param type {@code "StockReserved.v1"}
 * @param queueArn of the inbox
 */
record Subscription(String source, String type, String queueArn) {

    /** {@code "onStockReserved"}. */
    String operation() {
        return "on" + type.substring(0, type.lastIndexOf('.'));
    }
}
