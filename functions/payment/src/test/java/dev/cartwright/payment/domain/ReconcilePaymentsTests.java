package dev.cartwright.payment.domain;

import static dev.cartwright.payment.domain.Samples.AMOUNT;
import static dev.cartwright.payment.domain.Samples.CHARGE;
import static dev.cartwright.payment.domain.Samples.NOON;
import static dev.cartwright.payment.domain.Samples.pounds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.payment.domain.FakeProvider.Fate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReconcilePaymentsTests {

    private static final List<Posting> HELD = List.of(Posting.authorization(AMOUNT, NOON));

    private final Books books = new Books();

    private static Charge charge(ChargeId id, Charge.Status status, Money amount) {
        return new Charge(id, status, Optional.empty(), amount, pounds(0));
    }

    private static List<Difference.Kind> differences(PaymentState state, List<Charge> charges, List<Posting> postings) {
        return new Reconciliation(Samples.in(state), List.of(), charges, postings)
                .differences().stream().map(Difference::kind).toList();
    }

    @Test
    void seesEachKindOfDifference() {
        Charge held = charge(CHARGE, Charge.Status.APPROVED, AMOUNT);
        Charge other = charge(new ChargeId("auth_2"), Charge.Status.APPROVED, AMOUNT);

        assertThat(differences(PaymentState.AUTHORIZED, List.of(held), HELD)).isEmpty();
        assertThat(differences(PaymentState.AUTHORIZED, List.of(), HELD))
                .containsExactly(Difference.Kind.MISSING_CHARGE);
        assertThat(differences(PaymentState.AUTHORIZED, List.of(held, other), HELD))
                .containsExactly(Difference.Kind.ANOTHER_CHARGE);
        assertThat(differences(
                        PaymentState.AUTHORIZED, List.of(charge(CHARGE, Charge.Status.CAPTURED, pounds(1))), HELD))
                .containsExactly(Difference.Kind.STATUS, Difference.Kind.AMOUNT);
        assertThat(differences(PaymentState.AUTHORIZED, List.of(held), List.of()))
                .containsExactly(Difference.Kind.LEDGER);
        assertThat(differences(PaymentState.DECLINED, List.of(held), HELD))
                .containsExactly(Difference.Kind.ANOTHER_CHARGE, Difference.Kind.LEDGER);
    }

    @ParameterizedTest
    @EnumSource(
            value = PaymentState.class,
            names = {"REQUESTED", "ABANDONED", "CAPTURING", "VOIDING"})
    void leavesWhatIsMovingToWhoMovesIt(PaymentState state) {
        assertThat(differences(state, List.of(), List.of())).isEmpty();
    }

    @Test
    void announcesEachHourWhatDiffersOfWhatCameToRestInTheHourBefore() {
        books.authorized();
        books.provider.expire(Samples.ORDER);

        books.reconcile();
        List<String> withinTheHour = books.differencesSaid();
        books.clock.forward(Duration.ofHours(1));
        books.reconcile();
        books.clock.forward(Duration.ofHours(1));
        books.reconcile();

        assertThat(withinTheHour).isEmpty();
        assertThat(books.differencesSaid()).containsExactly("STATUS");
    }

    @Test
    void waitsForARefundThatIsUnderWay() {
        books.captured();
        books.fates.add(Fate.ANSWER_LOST);
        books.refund("rfd_1", 500);

        assertThat(books.differences()).isEmpty();
    }

    @Test
    void comparesAgainOnceARefundIsSettled() {
        books.captured();
        books.fates.add(Fate.FAILED);
        books.refund("rfd_1", 500);
        books.clock.forward(Duration.ofHours(3));
        books.sweep();
        books.provider.refund(books.chargeId(), new RefundId("rfd_elsewhere"), pounds(100), "key_elsewhere");

        books.clock.forward(Duration.ofHours(1));
        books.reconcile();

        assertThat(books.differencesSaid()).containsExactly("REFUNDED");
    }
}
