package dev.cartwright.order.domain;

import dev.cartwright.kit.value.Announcement;

/** What the order tells others, by the bus. */
public sealed interface OrderAnnouncement extends Announcement permits OrderEvent, CheckoutCommand {

    String orderId();

    @Override
    default String subject() {
        return orderId();
    }
}
