package dev.cartwright.payment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.payment.domain.PaymentEvent.PaymentAuthorized;
import dev.cartwright.payment.domain.PaymentEvent.PaymentDeclined;
import dev.cartwright.payment.domain.PaymentEvent.PaymentDifferenceDetected;
import dev.cartwright.payment.domain.PaymentEvent.PaymentRefunded;
import dev.cartwright.payment.domain.PaymentEvent.PaymentVoided;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomWorldTests {

    private static final int WORLDS = 1_000;

    @ParameterizedTest
    @ValueSource(longs = {0, 1_000_000, 2_000_000, 3_000_000})
    void endsInAgreementWithTheProviderAndTheLedger(long firstSeed) {
        boolean booked = false;
        for (long seed = firstSeed; seed < firstSeed + WORLDS; seed++) {
            var world = new RandomWorld(seed);

            world.run();

            agrees(seed, world);
            holdsAtMostOneCharge(seed, world);
            sumsToNothing(seed, world);
            givesBackNoMoreThanWasTaken(seed, world);
            holdsNothingForAnOrderThatWasCancelled(seed, world);
            declinesNothingThatTheBankApproves(seed, world);
            saidNothingThatIsNotSo(seed, world);
            booked |= !world.payments().balances().isEmpty();
        }
        assertThat(booked).as("some world books money").isTrue();
    }

    private static String story(long seed, RandomWorld world) {
        return "seed " + seed + ": " + String.join("\n  ", world.story());
    }

    private static void agrees(long seed, RandomWorld world) {
        assertThat(world.differences()).as(() -> story(seed, world)).isEmpty();
        assertThat(world.payment()).as(() -> story(seed, world)).isNotInstanceOf(Payment.Pending.class);
    }

    private static void holdsAtMostOneCharge(long seed, RandomWorld world) {
        assertThat(world.charges())
                .as(() -> story(seed, world))
                .filteredOn(charge ->
                        Set.of(Charge.Status.APPROVED, Charge.Status.CAPTURED).contains(charge.status()))
                .hasSizeLessThanOrEqualTo(1);
    }

    private static void sumsToNothing(long seed, RandomWorld world) {
        assertThat(world.payments().balances().values())
                .as(() -> story(seed, world))
                .allSatisfy(accounts -> assertThat(accounts.values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                        .isZero());
    }

    private static void givesBackNoMoreThanWasTaken(long seed, RandomWorld world) {
        long made = world.refunds().stream()
                .filter(Refund.Made.class::isInstance)
                .mapToLong(refund -> refund.facts().amount().getAmountMinorLong())
                .sum();

        assertThat(made).as(() -> story(seed, world)).isLessThanOrEqualTo(Samples.AMOUNT.getAmountMinorLong());
        if (world.payment() instanceof Payment.Captured captured) {
            assertThat(captured.refunded()).as(() -> story(seed, world)).isEqualTo(Samples.pounds(made));
        } else {
            assertThat(made).as(() -> story(seed, world)).isZero();
        }
    }

    private static void holdsNothingForAnOrderThatWasCancelled(long seed, RandomWorld world) {
        if (world.wasCancelled()) {
            assertThat(world.payment())
                    .as(() -> story(seed, world))
                    .isNotInstanceOfAny(Payment.Authorized.class, Payment.Unasked.class);
        }
    }

    private static void declinesNothingThatTheBankApproves(long seed, RandomWorld world) {
        if (world.hasGoodToken()) {
            assertThat(world.payments().announced())
                    .as(() -> story(seed, world))
                    .noneMatch(event -> event instanceof PaymentDeclined declined
                            && declined.reason().equals("DECLINED"));
        }
    }

    /** News never takes back what other news said for good, and every end was told. */
    private static void saidNothingThatIsNotSo(long seed, RandomWorld world) {
        List<PaymentEvent> said = world.payments().announced();
        long whenGone = said.stream()
                .takeWhile(event -> !(event instanceof PaymentVoided || event instanceof PaymentDeclined))
                .count();

        assertThat(said.stream().skip(whenGone))
                .as(() -> story(seed, world))
                .noneMatch(PaymentAuthorized.class::isInstance);
        assertThat(types(said)).as(() -> story(seed, world)).containsAnyElementsOf(told(world.payment()));
        assertThat(said.stream()
                        .filter(PaymentRefunded.class::isInstance)
                        .map(event -> ((PaymentRefunded) event).refundId())
                        .collect(Collectors.toSet()))
                .as(() -> story(seed, world))
                .isEqualTo(world.refunds().stream()
                        .filter(Refund.Made.class::isInstance)
                        .map(refund -> refund.facts().id().value())
                        .collect(Collectors.toSet()));
        if (!world.expires) {
            assertThat(said).as(() -> story(seed, world)).noneMatch(PaymentDifferenceDetected.class::isInstance);
        }
    }

    private static Set<String> types(List<PaymentEvent> events) {
        return events.stream().map(event -> event.getClass().getSimpleName()).collect(Collectors.toSet());
    }

    private static Set<String> told(Payment payment) {
        return Map.of(
                        PaymentState.AUTHORIZED, Set.of("PaymentAuthorized"),
                        PaymentState.CAPTURED, Set.of("PaymentCaptured"),
                        PaymentState.DECLINED, Set.of("PaymentDeclined", "PaymentVoided"),
                        PaymentState.VOIDED, Set.of("PaymentVoided", "PaymentDeclined"),
                        PaymentState.WITHDRAWN, Set.of("PaymentVoided"))
                .getOrDefault(PaymentState.of(payment), Set.of());
    }

    @Test
    void reachesEveryEndAndRefundsToo() {
        var ends = EnumSet.noneOf(PaymentState.class);
        int refunded = 0;
        int booked = 0;
        int cancelled = 0;
        int approved = 0;
        int unexpired = 0;

        for (long seed = 0; seed < WORLDS; seed++) {
            var world = new RandomWorld(seed);
            world.run();
            ends.add(PaymentState.of(world.payment()));
            refunded += world.refunds().isEmpty() ? 0 : 1;
            booked += world.payments().balances().isEmpty() ? 0 : 1;
            cancelled += world.wasCancelled() ? 1 : 0;
            approved += world.hasGoodToken() ? 1 : 0;
            unexpired += world.expires ? 0 : 1;
        }

        assertThat(ends)
                .containsExactlyInAnyOrder(
                        PaymentState.WITHDRAWN,
                        PaymentState.AUTHORIZED,
                        PaymentState.DECLINED,
                        PaymentState.CAPTURED,
                        PaymentState.VOIDED);
        assertThat(List.of(refunded, booked, cancelled, approved, unexpired))
                .as("worlds in which there is something to check")
                .allMatch(worlds -> worlds > WORLDS / 20);
    }
}
