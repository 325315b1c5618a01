package dev.cartwright.payment.domain;

import dev.cartwright.kit.value.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/** The fake of {@link Payments} and {@link Ledger}: what is staged takes effect at the commit, unless somebody was faster. */
public final class InMemoryPayments implements Payments, Ledger {

    private static final int TRIES = 50;

    private final InstantSource clock;
    private final Runnable aroundCommit;
    private final Map<String, Versioned<Payment>> payments = new TreeMap<>();
    private final Map<String, Instant> changed = new HashMap<>();
    private final Map<String, Versioned<Refund>> refunds = new TreeMap<>();
    private final Map<String, List<Posting>> postings = new TreeMap<>();
    private final Set<String> heard = new HashSet<>();
    private final List<PaymentEvent> announced = new ArrayList<>();
    private List<Staged> staged = new ArrayList<>();

    public InMemoryPayments(InstantSource clock) {
        this(clock, () -> {});
    }

    /** @param aroundCommit runs before and after each commit, and may die there */
    InMemoryPayments(InstantSource clock, Runnable aroundCommit) {
        this.clock = clock;
        this.aroundCommit = aroundCommit;
    }

    private record Staged(String row, BooleanSupplier condition, Runnable effect) {}

    private static final class LostRace extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Runs work as one transaction, again when a race is lost; what was staged is gone when it dies. */
    public void transaction(Runnable work) {
        List<Staged> outer = staged;
        try {
            for (int n = 0; n < TRIES; n++) {
                staged = new ArrayList<>();
                if (wins(work)) {
                    return;
                }
            }
            throw new IllegalStateException("lost every race");
        } finally {
            staged = outer;
        }
    }

    private boolean wins(Runnable work) {
        try {
            work.run();
            commit();
            return true;
        } catch (LostRace lost) {
            return false;
        }
    }

    @Override
    public void commit() {
        if (staged.isEmpty()) {
            return;
        }
        aroundCommit.run();
        List<Staged> mine = staged;
        staged = new ArrayList<>();
        if (mine.stream().map(Staged::row).distinct().count() < mine.size()) {
            throw new IllegalStateException("a row is staged twice");
        }
        if (!mine.stream().allMatch(row -> row.condition().getAsBoolean())) {
            throw new LostRace();
        }
        mine.forEach(row -> row.effect().run());
        aroundCommit.run();
    }

    private void stage(String row, BooleanSupplier condition, Runnable effect) {
        staged.add(new Staged(row, condition, effect));
    }

    @Override
    public Optional<Versioned<Payment>> find(OrderId id) {
        return Optional.ofNullable(payments.get(id.value()));
    }

    @Override
    public Versioned<Payment> save(Versioned<Payment> before, Payment after) {
        String id = after.orderId().value();
        var kept = before.next(after);
        Instant now = clock.instant();
        stage("PAYMENT " + id, () -> version(id) == before.version(), () -> {
            payments.put(id, kept);
            changed.put(id, now);
        });
        return kept;
    }

    private long version(String id) {
        Versioned<Payment> kept = payments.get(id);
        return kept == null ? 0 : kept.version();
    }

    @Override
    public List<Refund> refunds(OrderId id) {
        return kept(id).map(Versioned::value).toList();
    }

    private Stream<Versioned<Refund>> kept(OrderId id) {
        return refunds.values().stream()
                .filter(kept -> kept.value().facts().orderId().equals(id));
    }

    @Override
    public Optional<Versioned<Refund>> findRefund(OrderId orderId, RefundId id) {
        return Optional.ofNullable(refunds.get(orderId + " " + id));
    }

    @Override
    public Versioned<Refund> saveRefund(Versioned<Refund> before, Refund after) {
        String id = after.facts().orderId() + " " + after.facts().id();
        var kept = before.next(after);
        stage("REFUND " + id, () -> refundVersion(id) == before.version(), () -> refunds.put(id, kept));
        return kept;
    }

    private long refundVersion(String id) {
        Versioned<Refund> kept = refunds.get(id);
        return kept == null ? 0 : kept.version();
    }

    @Override
    public void post(OrderId id, List<Posting> more) {
        stage("SUMS " + id, () -> true, () -> {});
        more.forEach(posting -> stage(
                "POSTING " + id + posting.name(),
                () -> of(id).stream().noneMatch(there -> there.name().equals(posting.name())),
                () -> postings.computeIfAbsent(id.value(), key -> new ArrayList<>())
                        .add(posting)));
    }

    @Override
    public void announce(PaymentEvent event) {
        stage("EVENT " + staged.size(), () -> true, () -> announced.add(event));
    }

    @Override
    public boolean isHeard(String webhookId) {
        boolean isHeard = heard.contains(webhookId);
        if (!isHeard) {
            stage("WEBHOOK " + webhookId, () -> !heard.contains(webhookId), () -> heard.add(webhookId));
        }
        return isHeard;
    }

    @Override
    public List<OrderId> due(Instant now) {
        return payments.values().stream()
                .map(Versioned::value)
                .filter(Payment.Pending.class::isInstance)
                .map(Payment.Pending.class::cast)
                .filter(pending -> pending.attempt().dueAt().isBefore(now))
                .sorted(Comparator.comparing(pending -> pending.attempt().dueAt()))
                .map(Payment::orderId)
                .toList();
    }

    @Override
    public List<Refund.Pending> dueRefunds(Instant now) {
        return refunds.values().stream()
                .map(Versioned::value)
                .filter(Refund.Pending.class::isInstance)
                .map(Refund.Pending.class::cast)
                .filter(pending -> pending.attempt().dueAt().isBefore(now))
                .toList();
    }

    @Override
    public List<OrderId> changedIn(Instant hour) {
        return payments.values().stream()
                .map(kept -> kept.value().orderId())
                .filter(id -> isWithin(hour, changed.getOrDefault(id.value(), Instant.MAX)))
                .toList();
    }

    private static boolean isWithin(Instant hour, Instant time) {
        return !time.isBefore(hour) && time.isBefore(hour.plus(Duration.ofHours(1)));
    }

    @Override
    public List<Posting> of(OrderId id) {
        return List.copyOf(postings.getOrDefault(id.value(), List.of()));
    }

    @Override
    public Map<CurrencyUnit, Map<Account, Long>> balances() {
        var balances = new TreeMap<CurrencyUnit, Map<Account, Long>>();
        postings.values().stream().flatMap(List::stream).forEach(posting -> {
            var sums = balances.computeIfAbsent(posting.currency(), currency -> new EnumMap<>(Account.class));
            posting.entries().forEach((account, minor) -> sums.merge(account, minor, Long::sum));
        });
        return balances;
    }

    public List<PaymentEvent> announced() {
        return List.copyOf(announced);
    }
}
