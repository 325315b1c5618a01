package dev.cartwright.payment.domain;

import dev.cartwright.kit.value.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All payments and refunds; what is staged here takes effect as one with postings and announcements, or not at all. */
public interface Payments {

    Optional<Versioned<Payment>> find(OrderId id);

    /** Puts a payment in place of the one that was found, or of none. */
    Versioned<Payment> save(Versioned<Payment> before, Payment after);

    List<Refund> refunds(OrderId id);

    Optional<Versioned<Refund>> findRefund(OrderId orderId, RefundId id);

    Versioned<Refund> saveRefund(Versioned<Refund> before, Refund after);

    /** Books in the ledger; once before each commit. */
    void post(OrderId id, List<Posting> postings);

    void announce(PaymentEvent event);

    /** Puts what is staged on record, before the provider is asked. */
    void commit();

    /** Whether a difference that this webhook shows was told of before; if not, it has been from now on. */
    boolean isHeard(String webhookId);

    /** Those whose answer is overdue, the longest first; a part of them if there are many. */
    List<OrderId> due(Instant now);

    /** Refunds whose answer is overdue. */
    List<Refund.Pending> dueRefunds(Instant now);

    /** Those that changed last within the hour that began then. */
    List<OrderId> changedIn(Instant hour);
}
