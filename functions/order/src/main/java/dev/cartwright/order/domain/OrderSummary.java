package dev.cartwright.order.domain;

import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;

/** An order as one of a list. */
public record OrderSummary(OrderId id, Step step, Optional<CancelReason> cancelReason, Instant placedAt, Money total) {}
