package dev.cartwright.order.domain;

/** What the order tells others, by the bus. */
public sealed interface Announcement permits OrderEvent, CheckoutCommand {

    String orderId();
}
