package dev.cartwright.payment.domain;

import java.util.List;
import org.joda.money.Money;

/**
 * The port to the payment service provider. Every operation has an idempotency key and may be repeated with it. Each throws
 * {@link dev.cartwright.kit.value.Unavailable} when what happened is not known.
 */
public interface PaymentProvider {

    /** How the provider answered. */
    sealed interface Answer {

        /** This is the charge now. */
        record Told(Charge charge) implements Answer {}

        /** It will not do that, now or later. */
        record Refused() implements Answer {}
    }

    Answer authorize(OrderId reference, Money amount, PaymentToken token, String key);

    Answer capture(ChargeId id, String key);

    Answer cancel(ChargeId id, String key);

    /** Gives back once for each refund's id. */
    Answer refund(ChargeId id, RefundId reference, Money amount, String key);

    /** Everything that it has for an order: one charge, or none. */
    List<Charge> find(OrderId reference);
}
