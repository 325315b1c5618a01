package dev.cartwright.payment.domain;

import dev.cartwright.kit.value.Unavailable;
import dev.cartwright.payment.domain.ReceiveNews.News;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.joda.money.Money;

/**
 * The fake of {@link PaymentProvider}: it keeps charges, answers the same key alike, refuses another request under it, and
 * sends webhooks; on each call fate decides what goes wrong.
 */
public final class FakeProvider implements PaymentProvider {

    /** What becomes of a call. */
    public enum Fate {
        ANSWERED,
        /** It fails before anything was done. */
        FAILED,
        /** It is done, and the answer is lost. */
        ANSWER_LOST,
        /** The answer is lost, and it is done later. */
        DONE_LATER
    }

    /** A webhook that is on its way. */
    public record Sent(String webhookId, News news) {}

    private record Held(OrderId reference, Charge charge) {}

    /** What was asked for under a key, and the answer. */
    private record Done(String request, Answer answer) {}

    private record Later(String key, String request, Supplier<Answer> work) {}

    private final Supplier<Fate> fate;
    private final Runnable meanwhile;
    private final IntFunction<String> names;
    private final Map<ChargeId, Held> charges = new LinkedHashMap<>();
    private final Map<String, Money> refunds = new HashMap<>();
    private final Map<String, Done> answered = new HashMap<>();
    private final List<Sent> sent = new ArrayList<>();
    private final List<Later> later = new ArrayList<>();
    private int webhooks;

    public FakeProvider() {
        this(() -> Fate.ANSWERED, () -> {});
    }

    /** @param meanwhile what others do while a call is under way: runs before and after its effect */
    public FakeProvider(Supplier<Fate> fate, Runnable meanwhile) {
        this(fate, meanwhile, number -> "auth_" + number);
    }

    private FakeProvider(Supplier<Fate> fate, Runnable meanwhile, IntFunction<String> names) {
        this.fate = fate;
        this.meanwhile = meanwhile;
        this.names = names;
    }

    /** One that never fails, and numbers its charges from 1 as another does. */
    public static FakeProvider naming(IntFunction<String> charges) {
        return new FakeProvider(() -> Fate.ANSWERED, () -> {}, charges);
    }

    @Override
    public Answer authorize(OrderId reference, Money amount, PaymentToken token, String key) {
        return call(key, "authorize " + amount + token.value(), () -> authorized(reference, amount, token));
    }

    private Answer authorized(OrderId reference, Money amount, PaymentToken token) {
        var id = new ChargeId(names.apply(charges.size() + 1));
        Money nothing = Money.zero(amount.getCurrencyUnit());
        return switch (token.value()) {
            case "tok_approve", "tok_other" ->
                put(reference, new Charge(id, Charge.Status.APPROVED, Optional.empty(), amount, nothing));
            case "tok_decline" ->
                put(
                        reference,
                        new Charge(id, Charge.Status.DECLINED, Optional.of(DeclineReason.DECLINED), amount, nothing));
            default -> new Answer.Refused();
        };
    }

    @Override
    public Answer capture(ChargeId id, String key) {
        return call(key, "capture " + id, () -> moved(id, Charge.Status.CAPTURED));
    }

    @Override
    public Answer cancel(ChargeId id, String key) {
        return call(key, "cancel " + id, () -> moved(id, Charge.Status.VOIDED));
    }

    private Answer moved(ChargeId id, Charge.Status status) {
        Held held = held(id);
        return held.charge().status() == Charge.Status.APPROVED
                ? put(held.reference(), with(held.charge(), status))
                : new Answer.Refused();
    }

    private static Charge with(Charge charge, Charge.Status status) {
        return new Charge(charge.id(), status, charge.declined(), charge.amount(), charge.refunded());
    }

    @Override
    public Answer refund(ChargeId id, RefundId reference, Money amount, String key) {
        return call(key, "refund " + id + reference + amount, () -> refunded(id, reference, amount));
    }

    private Answer refunded(ChargeId id, RefundId reference, Money amount) {
        Charge charge = held(id).charge();
        OrderId order = held(id).reference();
        Money earlier = refunds.get(id + " " + reference);
        if (earlier != null) {
            return earlier.equals(amount) ? new Answer.Told(charge) : new Answer.Refused();
        }
        Money refunded = charge.refunded().plus(amount);
        if (charge.status() != Charge.Status.CAPTURED || refunded.isGreaterThan(charge.amount())) {
            return new Answer.Refused();
        }
        refunds.put(id + " " + reference, amount);
        var after = new Charge(id, charge.status(), charge.declined(), charge.amount(), refunded);
        charges.put(id, new Held(order, after));
        send(new News.OfRefund(order, id, reference));
        return new Answer.Told(after);
    }

    @Override
    public List<Charge> find(OrderId reference) {
        meanwhile.run();
        if (fate.get() != Fate.ANSWERED) {
            throw unavailable();
        }
        return of(reference);
    }

    private Answer call(String key, String request, Supplier<Answer> work) {
        meanwhile.run();
        Fate fallen = fate.get();
        if (fallen == Fate.FAILED) {
            throw unavailable();
        }
        if (fallen == Fate.DONE_LATER) {
            later.add(new Later(key, request, work));
            throw unavailable();
        }
        Answer answer = once(key, request, work);
        meanwhile.run();
        if (fallen == Fate.ANSWER_LOST) {
            throw unavailable();
        }
        return answer;
    }

    private Answer once(String key, String request, Supplier<Answer> work) {
        Done done = answered.get(key);
        if (done == null) {
            done = new Done(request, work.get());
            answered.put(key, done);
        }
        return done.request().equals(request) ? done.answer() : new Answer.Refused();
    }

    private static Unavailable unavailable() {
        return new Unavailable("the provider does not answer", Duration.ofSeconds(1));
    }

    private Answer put(OrderId reference, Charge charge) {
        charges.put(charge.id(), new Held(reference, charge));
        send(new News.OfCharge(reference, charge.id(), charge.toMessage()));
        return new Answer.Told(charge);
    }

    private void send(News news) {
        webhooks++;
        sent.add(new Sent("msg_" + webhooks, news));
    }

    private Held held(ChargeId id) {
        Held held = charges.get(id);
        if (held == null) {
            throw new IllegalArgumentException("no charge " + id);
        }
        return held;
    }

    /** A charge that nobody of us asked for. */
    public ChargeId charges(OrderId reference, Money amount) {
        return switch (authorized(reference, amount, Samples.TOKEN)) {
            case Answer.Told(var charge) -> charge.id();
            case Answer.Refused() -> throw new IllegalStateException("not approved");
        };
    }

    /** The bank frees of its own accord what was held for an order for too long. */
    public void expire(OrderId reference) {
        of(reference).forEach(charge -> moved(charge.id(), Charge.Status.VOIDED));
    }

    /** What was put off happens now. */
    public void catchUp() {
        List<Later> all = List.copyOf(later);
        later.clear();
        all.forEach(call -> once(call.key(), call.request(), call.work()));
    }

    public List<Charge> of(OrderId reference) {
        return charges.values().stream()
                .filter(held -> held.reference().equals(reference))
                .map(Held::charge)
                .toList();
    }

    /** The webhooks since the last time. */
    public List<Sent> drain() {
        List<Sent> drained = List.copyOf(sent);
        sent.clear();
        return drained;
    }
}
