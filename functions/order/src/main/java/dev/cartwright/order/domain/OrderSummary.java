package dev.cartwright.order.domain;

import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;

/**
 * An order as one of a list.
 *
 * @param customer empty for a guest's
 */
public record OrderSummary(
        OrderId id,
        Optional<String> customer,
        Step step,
        Optional<CancelReason> cancelReason,
        Instant placedAt,
        Money total) {}
