package dev.cartwright.payment.domain;

import static dev.cartwright.payment.domain.DeclineReason.FAILED;

import dev.cartwright.kit.value.Ids;
import dev.cartwright.kit.value.InvalidInput;
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
import dev.cartwright.payment.domain.PaymentEvent.PaymentAuthorized;
import dev.cartwright.payment.domain.PaymentEvent.PaymentCaptured;
import dev.cartwright.payment.domain.PaymentEvent.PaymentDeclined;
import dev.cartwright.payment.domain.PaymentEvent.PaymentVoided;
import dev.cartwright.payment.domain.PaymentMessage.Authorize;
import dev.cartwright.payment.domain.PaymentMessage.Cancel;
import dev.cartwright.payment.domain.PaymentMessage.Capture;
import dev.cartwright.payment.domain.PaymentMessage.ChargeApproved;
import dev.cartwright.payment.domain.PaymentMessage.ChargeCaptured;
import dev.cartwright.payment.domain.PaymentMessage.ChargeDeclined;
import dev.cartwright.payment.domain.PaymentMessage.ChargeVoided;
import dev.cartwright.payment.domain.PaymentMessage.Reminder;
import dev.cartwright.payment.domain.PaymentMessage.TimeOver;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;

/**
 * A payment as a table of states, messages and what follows. Commands may come twice, late or in any order, and so may the
 * provider's news: a charge that no order waits for any more is voided, and a repeated command repeats what it led to.
 */
final class PaymentProcess {

    private final Payment payment;
    private final Instant now;
    private final Ids ids;

    private PaymentProcess(Payment payment, Instant now, Ids ids) {
        this.payment = payment;
        this.now = now;
        this.ids = ids;
    }

    /** What follows: the state, which may be the same, what is booked and what is announced. */
    record Next(Payment payment, List<Posting> postings, List<PaymentEvent> events) {

        private Next posting(Posting... more) {
            return new Next(payment, List.of(more), events);
        }

        private Next announcing(PaymentEvent event) {
            return new Next(payment, postings, List.of(event));
        }
    }

    private record Case(Payment state, PaymentMessage message) {}

    static Next after(Payment payment, PaymentMessage message, Instant now, Ids ids) {
        return new PaymentProcess(payment, now, ids).after(message);
    }

    private Next after(PaymentMessage message) {
        return switch (new Case(payment, message)) {
            case Case(Unasked _, Authorize(var amount)) -> to(new Requested(facts(amount), begin(Operation.AUTHORIZE)));
            case Case(Unasked _, Cancel _) -> announceVoided(new Withdrawn(payment.orderId(), payment.id()));
            case Case(Unasked _, Capture _) -> throw nothingToCapture();
            case Case(Unasked _, Reminder _),
                    Case(Unasked _, TimeOver _),
                    Case(Unasked _, ChargeApproved _),
                    Case(Unasked _, ChargeDeclined _),
                    Case(Unasked _, ChargeCaptured _),
                    Case(Unasked _, ChargeVoided _) -> stay();

            case Case(Withdrawn _, Authorize _), Case(Withdrawn _, Cancel _) -> announceVoided(payment);
            case Case(Withdrawn _, Capture _) -> throw nothingToCapture();
            case Case(Withdrawn _, ChargeApproved(var id, var amount)) -> voidLate(facts(amount), id);
            case Case(Withdrawn _, ChargeCaptured(var id, var amount)) -> capturedUnasked(facts(amount), id);
            case Case(Withdrawn _, Reminder _),
                    Case(Withdrawn _, TimeOver _),
                    Case(Withdrawn _, ChargeDeclined _),
                    Case(Withdrawn _, ChargeVoided _) -> stay();

            case Case(Requested _, Authorize _), Case(Requested _, Reminder _) -> again();
            case Case(Requested state, ChargeApproved(var id, var _)) -> authorized(ended(state, "APPROVED"), id);
            case Case(Requested state, ChargeDeclined(var reason)) -> declined(ended(state, reason.name()), reason);
            case Case(Requested state, ChargeCaptured(var id, var _)) -> capturedUnasked(ended(state, "CAPTURED"), id);
            case Case(Requested state, ChargeVoided(var id, var _)) ->
                announceVoided(new Voided(ended(state, "VOIDED"), id));
            case Case(Requested(var facts, var attempt), Cancel _) ->
                to(new Abandoned(facts, attempt.again(now))).announcing(PaymentVoided.of(payment));
            case Case(Requested(var facts, var attempt), TimeOver _) ->
                to(new Abandoned(facts, attempt.again(now))).announcing(PaymentDeclined.of(payment, FAILED));
            case Case(Requested _, Capture _) -> throw nothingToCapture();

            case Case(Authorized(var facts, var _), Authorize _) -> stay().announcing(PaymentAuthorized.of(facts));
            case Case(Authorized(var facts, var id), Capture _) ->
                to(new Capturing(facts, id, begin(Operation.CAPTURE)));
            case Case(Authorized(var facts, var id), Cancel _) -> to(new Voiding(facts, id, begin(Operation.VOID)));
            case Case(Authorized(var facts, var id), ChargeCaptured _) -> captured(facts, id);
            case Case(Authorized(var facts, var id), ChargeVoided _) -> released(facts, id);
            case Case(Authorized _, Reminder _),
                    Case(Authorized _, TimeOver _),
                    Case(Authorized _, ChargeApproved _),
                    Case(Authorized _, ChargeDeclined _) -> stay();

            case Case(Declined(var _, var reason), Authorize _) ->
                stay().announcing(PaymentDeclined.of(payment, reason));
            case Case(Declined _, Cancel _) -> stay().announcing(PaymentVoided.of(payment));
            case Case(Declined _, Capture _) -> throw nothingToCapture();
            case Case(Declined(var facts, var _), ChargeApproved(var id, var _)) -> voidLate(facts, id);
            case Case(Declined(var facts, var _), ChargeCaptured(var id, var _)) -> capturedUnasked(facts, id);
            case Case(Declined _, Reminder _),
                    Case(Declined _, TimeOver _),
                    Case(Declined _, ChargeDeclined _),
                    Case(Declined _, ChargeVoided _) -> stay();

            case Case(Abandoned state, Authorize _) ->
                to(state.again(now)).announcing(PaymentDeclined.of(payment, FAILED));
            case Case(Abandoned state, Cancel _) -> to(state.again(now)).announcing(PaymentVoided.of(payment));
            case Case(Abandoned state, Reminder _) -> to(state.again(now));
            case Case(Abandoned state, TimeOver _) -> to(new Declined(ended(state, "UNKNOWN"), FAILED));
            case Case(Abandoned state, ChargeApproved(var id, var _)) -> voidLate(ended(state, "APPROVED"), id);
            case Case(Abandoned state, ChargeDeclined(var reason)) ->
                to(new Declined(ended(state, reason.name()), FAILED));
            case Case(Abandoned state, ChargeCaptured(var id, var _)) -> capturedUnasked(ended(state, "CAPTURED"), id);
            case Case(Abandoned state, ChargeVoided(var id, var _)) -> to(new Voided(ended(state, "VOIDED"), id));
            case Case(Abandoned _, Capture _) -> throw nothingToCapture();

            case Case(Capturing _, Capture _), Case(Capturing _, Cancel _), Case(Capturing _, Reminder _) -> again();
            case Case(Capturing state, ChargeCaptured _) -> captured(ended(state, "CAPTURED"), state.chargeId());
            case Case(Capturing state, ChargeVoided _) -> released(ended(state, "VOIDED"), state.chargeId());
            case Case(Capturing _, Authorize _),
                    Case(Capturing _, TimeOver _),
                    Case(Capturing _, ChargeApproved _),
                    Case(Capturing _, ChargeDeclined _) -> stay();

            case Case(Captured state, Authorize _) -> stillCaptured(state);
            case Case(Captured state, Capture _) -> stillCaptured(state);
            case Case(Captured state, Cancel _) -> stillCaptured(state);
            case Case(Captured _, Reminder _),
                    Case(Captured _, TimeOver _),
                    Case(Captured _, ChargeApproved _),
                    Case(Captured _, ChargeDeclined _),
                    Case(Captured _, ChargeCaptured _),
                    Case(Captured _, ChargeVoided _) -> stay();

            case Case(Voiding _, Cancel _), Case(Voiding _, Reminder _) -> again();
            case Case(Voiding state, ChargeVoided _) -> released(ended(state, "VOIDED"), state.chargeId());
            case Case(Voiding state, ChargeCaptured _) -> captured(ended(state, "CAPTURED"), state.chargeId());
            case Case(Voiding _, Capture _) -> throw nothingToCapture();
            case Case(Voiding _, Authorize _),
                    Case(Voiding _, TimeOver _),
                    Case(Voiding _, ChargeApproved _),
                    Case(Voiding _, ChargeDeclined _) -> stay();

            case Case(Voided _, Authorize _), Case(Voided _, Cancel _) -> stay().announcing(PaymentVoided.of(payment));
            case Case(Voided _, Capture _) -> throw nothingToCapture();
            case Case(Voided _, Reminder _),
                    Case(Voided _, TimeOver _),
                    Case(Voided _, ChargeApproved _),
                    Case(Voided _, ChargeDeclined _),
                    Case(Voided _, ChargeCaptured _),
                    Case(Voided _, ChargeVoided _) -> stay();
        };
    }

    private Next stay() {
        return to(payment);
    }

    private Next to(Payment next) {
        return new Next(next, List.of(), List.of());
    }

    private Next stillCaptured(Captured state) {
        return stay().announcing(PaymentCaptured.of(state.facts()));
    }

    private Next again() {
        return payment instanceof Payment.Pending pending ? to(pending.again(now)) : stay();
    }

    private Next announceVoided(Payment next) {
        return to(next).announcing(PaymentVoided.of(payment));
    }

    private Next authorized(Facts facts, ChargeId id) {
        return to(new Authorized(facts, id))
                .posting(Posting.authorization(facts.amount(), now))
                .announcing(PaymentAuthorized.of(facts));
    }

    private Next declined(Facts facts, DeclineReason reason) {
        return to(new Declined(facts, reason)).announcing(PaymentDeclined.of(payment, reason));
    }

    /** A charge of a payment that was given up: held for a moment, and freed. */
    private Next voidLate(Facts facts, ChargeId id) {
        return to(new Voiding(facts, id, begin(Operation.VOID))).posting(Posting.authorization(facts.amount(), now));
    }

    private Next captured(Facts facts, ChargeId id) {
        return toCaptured(facts, id).posting(Posting.capture(facts.amount(), now));
    }

    /** Taken although we never heard that it was held. The order decides; one that is cancelled has it refunded. */
    private Next capturedUnasked(Facts facts, ChargeId id) {
        return toCaptured(facts, id)
                .posting(Posting.authorization(facts.amount(), now), Posting.capture(facts.amount(), now));
    }

    private Next toCaptured(Facts facts, ChargeId id) {
        Money nothing = Money.zero(facts.amount().getCurrencyUnit());
        return to(new Captured(facts, id, nothing)).announcing(PaymentCaptured.of(facts));
    }

    private Next released(Facts facts, ChargeId id) {
        return announceVoided(new Voided(facts, id)).posting(Posting.release(facts.amount(), now));
    }

    private Facts facts(Money amount) {
        return new Facts(payment.orderId(), payment.id(), amount, now, List.of());
    }

    private Facts ended(Payment.Pending state, String result) {
        return state.facts().with(state.attempt().ended(result, now));
    }

    private Attempt begin(Operation operation) {
        return Attempt.begin(operation, ids.next("key"), now);
    }

    private static InvalidInput nothingToCapture() {
        return new InvalidInput("no money is held for this order");
    }
}
