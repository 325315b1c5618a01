package dev.cartwright.payment.domain;

import dev.cartwright.payment.domain.Payment.Abandoned;
import dev.cartwright.payment.domain.Payment.Authorized;
import dev.cartwright.payment.domain.Payment.Captured;
import dev.cartwright.payment.domain.Payment.Capturing;
import dev.cartwright.payment.domain.Payment.Declined;
import dev.cartwright.payment.domain.Payment.Facts;
import dev.cartwright.payment.domain.Payment.Requested;
import dev.cartwright.payment.domain.Payment.Unasked;
import dev.cartwright.payment.domain.Payment.Voided;
import dev.cartwright.payment.domain.Payment.Voiding;
import dev.cartwright.payment.domain.Payment.Withdrawn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Values that tests share. */
public final class Samples {

    public static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    public static final OrderId ORDER = new OrderId("ord_01JDF0M5T8W2K4Q6R8S0T2V4W6");
    public static final PaymentId PAYMENT = new PaymentId("pay_01JDF0M5T8W2K4Q6R8S0T2V4W7");
    public static final ChargeId CHARGE = new ChargeId("auth_1");
    public static final PaymentToken TOKEN = new PaymentToken("tok_approve");
    public static final Money AMOUNT = pounds(2598);
    public static final Patience PATIENCE = new Patience(Duration.ofMinutes(5), Duration.ofHours(24));

    private Samples() {}

    /** @param pence in minor units */
    public static Money pounds(long pence) {
        return Money.ofMinor(CurrencyUnit.of("GBP"), pence);
    }

    public static Facts facts() {
        return facts(ORDER);
    }

    public static Facts facts(OrderId order) {
        return new Facts(order, PAYMENT, AMOUNT, NOON, List.of());
    }

    public static Attempt attempt(Operation operation) {
        return Attempt.begin(operation, "key_" + operation, NOON);
    }

    public static Payment requested(String order) {
        return new Requested(facts(new OrderId(order)), attempt(Operation.AUTHORIZE));
    }

    public static Payment withAttempts() {
        var authorized =
                attempt(Operation.AUTHORIZE).again(NOON.plusSeconds(30)).ended("APPROVED", NOON.plusSeconds(31));
        var captured = attempt(Operation.CAPTURE).ended("CAPTURED", NOON.plusSeconds(90));
        return new Captured(facts().with(authorized).with(captured), CHARGE, pounds(0));
    }

    public static Posting authorization() {
        return authorization(AMOUNT);
    }

    public static Posting authorization(Money amount) {
        return Posting.authorization(amount, NOON);
    }

    public static Posting capture() {
        return Posting.capture(AMOUNT, NOON.plusSeconds(60));
    }

    /** One in each state. */
    public static List<Refund> refunds() {
        var attempt = attempt(Operation.REFUND);
        return List.of(
                new Refund.Pending(refund("rfd_1"), attempt),
                new Refund.Made(refund("rfd_2"), attempt.ended("REFUNDED", NOON.plusSeconds(1))),
                new Refund.Refused(refund("rfd_3"), attempt.ended("REFUSED", NOON.plusSeconds(1))));
    }

    private static Refund.Facts refund(String id) {
        return new Refund.Facts(ORDER, new RefundId(id), pounds(500), "A cup arrived broken", NOON);
    }

    public static Payment in(PaymentState state) {
        return switch (state) {
            case UNASKED -> new Unasked(ORDER, PAYMENT);
            case WITHDRAWN -> new Withdrawn(ORDER, PAYMENT);
            case REQUESTED -> new Requested(facts(), attempt(Operation.AUTHORIZE));
            case AUTHORIZED -> new Authorized(facts(), CHARGE);
            case DECLINED -> new Declined(facts(), DeclineReason.INSUFFICIENT_FUNDS);
            case ABANDONED -> new Abandoned(facts(), attempt(Operation.AUTHORIZE));
            case CAPTURING -> new Capturing(facts(), CHARGE, attempt(Operation.CAPTURE));
            case CAPTURED -> new Captured(facts(), CHARGE, pounds(500));
            case VOIDING -> new Voiding(facts(), CHARGE, attempt(Operation.VOID));
            case VOIDED -> new Voided(facts(), CHARGE);
        };
    }
}
