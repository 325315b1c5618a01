package dev.cartwright.payment.domain;

import dev.cartwright.kit.testing.TestClock;
import dev.cartwright.kit.value.Ids;
import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.kit.value.Unavailable;
import dev.cartwright.kit.value.Versioned;
import dev.cartwright.payment.domain.FakeProvider.Fate;
import dev.cartwright.payment.domain.PaymentMessage.Authorize;
import dev.cartwright.payment.domain.PaymentMessage.Cancel;
import dev.cartwright.payment.domain.PaymentMessage.Capture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * One order's payment among a checkout, an admin and a provider: commands and webhooks come twice and in any order, answers
 * are lost, effects come late, work overlaps at every call of the provider and dies around every commit. The same seed gives
 * the same story.
 */
final class RandomWorld {

    private static final int STEPS = 40;
    private static final int ROUNDS = 300;
    private static final List<Fate> FAULTS = List.of(Fate.FAILED, Fate.ANSWER_LOST, Fate.DONE_LATER);
    private static final List<String> TOKENS =
            List.of("tok_approve", "tok_approve", "tok_approve", "tok_decline", "tok_unknown");

    private final Random random;
    private final TestClock clock = new TestClock();
    private final InMemoryPayments payments = new InMemoryPayments(clock, this::perhapsDie);
    private final FakeProvider provider = new FakeProvider(this::fate, this::meanwhile);
    private final AdvancePayment advance =
            new AdvancePayment(payments, new AskProvider(provider, Samples.PATIENCE, clock), new Ids(clock), clock);
    private final SettleRefund settle = new SettleRefund(payments, provider, new Ids(clock), clock);
    private final RefundPayment refundPayment = new RefundPayment(payments, settle, clock);
    private final ReceiveNews receiveNews = new ReceiveNews(payments, advance, settle);
    private final SweepPayments sweep = new SweepPayments(payments, advance, settle);
    private final ReconcilePayments reconcile = new ReconcilePayments(payments, payments, provider);
    private final List<Delivery> underWay = new ArrayList<>();
    private final List<String> story = new ArrayList<>();
    private final PaymentToken token;

    /** Whether the bank frees what is held of its own accord; then our books are behind until its webhook comes. */
    final boolean expires;

    /** Whether no webhook ever arrives. */
    private final boolean isDeaf;

    private boolean isCalm;
    private int depth;
    private int refunds;
    private boolean wasCancelled;

    private record Delivery(String name, Runnable work) {}

    /** A process is killed. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    RandomWorld(long seed) {
        random = new Random(seed);
        token = new PaymentToken(TOKENS.get(random.nextInt(TOKENS.size())));
        expires = random.nextInt(4) == 0;
        isDeaf = !expires && random.nextInt(4) == 0;
    }

    void run() {
        send("Authorize", () -> tell(new Authorize(Samples.AMOUNT), Optional.of(token)));
        for (int step = 0; step < STEPS; step++) {
            act();
        }
        isCalm = true;
        for (int round = 0; round < ROUNDS && !isQuiet(); round++) {
            provider.catchUp();
            deliverAll();
            pass(Duration.ofMinutes(10));
        }
    }

    private boolean isQuiet() {
        collectWebhooks();
        return underWay.isEmpty()
                && !(payment() instanceof Payment.Pending)
                && refunds().stream().noneMatch(Refund.Pending.class::isInstance);
    }

    private void act() {
        switch (random.nextInt(24)) {
            case 0 -> pass(Duration.ofSeconds(random.nextInt(600)));
            case 1 -> pass(Duration.ofSeconds(random.nextInt(60)));
            case 2 -> send("Authorize again", () -> tell(new Authorize(Samples.AMOUNT), Optional.of(token())));
            case 3, 4 -> capture();
            case 5 -> cancel();
            case 6, 7 -> refund();
            case 8 -> provider.catchUp();
            case 9 -> hourly();
            case 10 -> perhapsExpire();
            default -> deliverOne();
        }
    }

    /** Seldom the command comes in other words, so that the provider refuses it under its old key. */
    private PaymentToken token() {
        return random.nextInt(8) == 0 ? new PaymentToken("tok_other") : token;
    }

    private void capture() {
        if (payments.announced().stream().anyMatch(PaymentEvent.PaymentAuthorized.class::isInstance)) {
            send("Capture", () -> tell(new Capture(), Optional.empty()));
        }
    }

    private void cancel() {
        if (random.nextInt(3) == 0) {
            send("Cancel", () -> {
                tell(new Cancel(), Optional.empty());
                wasCancelled = true;
            });
        }
    }

    private void refund() {
        if (payment() instanceof Payment.Captured || random.nextInt(10) == 0) {
            refunds++;
            var id = new RefundId("rfd_" + (random.nextInt(5) == 0 ? 1 : refunds));
            var amount = Samples.pounds(1 + random.nextInt(random.nextBoolean() ? 1500 : 300));
            var command = new RefundPayment.Command(Samples.ORDER, id, amount, "A cup arrived broken");
            send("Refund " + id + " " + amount, () -> refundPayment.handle(command));
        }
    }

    private void perhapsExpire() {
        if (expires && random.nextInt(3) == 0) {
            story.add("the bank frees");
            provider.expire(Samples.ORDER);
        }
    }

    private void tell(PaymentMessage message, Optional<PaymentToken> secret) {
        advance.handle(new AdvancePayment.Command(Samples.ORDER, message, secret));
    }

    private void send(String name, Runnable work) {
        underWay.add(new Delivery(name, work));
    }

    private void collectWebhooks() {
        provider.drain().stream()
                .filter(sent -> !isDeaf)
                .forEach(sent -> send(
                        sent.webhookId() + " " + sent.news(), () -> receiveNews.handle(sent.webhookId(), sent.news())));
    }

    private void pass(Duration time) {
        clock.forward(time);
        deliver(new Delivery("sweep", () -> sweep.handle(clock.instant())));
    }

    private void hourly() {
        if (random.nextInt(4) == 0) {
            clock.forward(Duration.ofHours(1));
            deliver(new Delivery("reconcile", () -> reconcile.handle(clock.instant())));
        }
    }

    private void deliverAll() {
        collectWebhooks();
        while (!underWay.isEmpty()) {
            deliver(underWay.remove(random.nextInt(underWay.size())));
            collectWebhooks();
        }
    }

    private void deliverOne() {
        collectWebhooks();
        if (underWay.isEmpty()) {
            return;
        }
        Delivery next = underWay.remove(random.nextInt(underWay.size()));
        if (random.nextInt(4) == 0) {
            underWay.add(next);
        }
        deliver(next);
    }

    /** What dies comes again, as from a queue, or with the next tick. */
    private void deliver(Delivery delivery) {
        story.add(delivery.name());
        try {
            payments.transaction(delivery.work());
        } catch (Killed killed) {
            story.add("killed " + delivery.name());
            again(delivery);
        } catch (Unavailable unavailable) {
            again(delivery);
        } catch (InvalidInput parked) {
            story.add("parked " + delivery.name());
        }
        story.add("= " + PaymentState.of(payment()));
    }

    private void again(Delivery delivery) {
        boolean isTick = delivery.name().equals("sweep") || delivery.name().equals("reconcile");
        if (!isTick) {
            underWay.add(delivery);
        }
    }

    private void perhapsDie() {
        if (!isCalm && random.nextInt(12) == 0) {
            throw new Killed();
        }
    }

    private Fate fate() {
        return isCalm || random.nextInt(3) != 0 ? Fate.ANSWERED : FAULTS.get(random.nextInt(FAULTS.size()));
    }

    /** Others work while a call is under way. */
    private void meanwhile() {
        if (!isCalm && depth < 2 && random.nextInt(6) == 0) {
            depth++;
            story.add("meanwhile");
            try {
                deliverOne();
            } finally {
                depth--;
            }
        }
    }

    Payment payment() {
        return payments.find(Samples.ORDER)
                .map(Versioned::value)
                .orElse(new Payment.Unasked(Samples.ORDER, Samples.PAYMENT));
    }

    List<Refund> refunds() {
        return payments.refunds(Samples.ORDER);
    }

    List<Charge> charges() {
        return provider.of(Samples.ORDER);
    }

    boolean hasGoodToken() {
        return token.equals(Samples.TOKEN);
    }

    boolean wasCancelled() {
        return wasCancelled;
    }

    InMemoryPayments payments() {
        return payments;
    }

    List<Difference> differences() {
        return reconcile.differences(Samples.ORDER).orElseThrow();
    }

    List<String> story() {
        return story;
    }
}
