package dev.cartwright.payment.domain;

import static dev.cartwright.payment.domain.Samples.pounds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.payment.domain.FakeProvider.Fate;
import dev.cartwright.payment.domain.PaymentEvent.PaymentRefundRefused;
import dev.cartwright.payment.domain.PaymentEvent.PaymentRefunded;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefundPaymentTests {

    private final Books books = new Books();

    private String refused() {
        return ((PaymentRefundRefused) books.lastSaid()).reason();
    }

    private long given() {
        return books.provider.of(Samples.ORDER).getFirst().refunded().getAmountMinorLong();
    }

    @Test
    void givesBackInPartsUntilNothingIsLeft() {
        books.captured();

        books.refund("rfd_1", 2000);
        books.refund("rfd_2", 599);
        String tooMuch = refused();
        books.refund("rfd_3", 598);

        assertThat(tooMuch).isEqualTo("AMOUNT");
        assertThat(given()).isEqualTo(2598);
        assertThat(LedgerSums.of(books.payments.of(Samples.ORDER)))
                .isEqualTo(Map.of(Account.REFUNDS, 2598L, Account.SALES, -2598L));
        assertThat(books.differences()).isEmpty();
    }

    @Test
    void givesBackOnceAndSaysSoEachTime() {
        books.captured();

        books.refund("rfd_1", 500);
        books.refund("rfd_1", 500);

        assertThat(given()).isEqualTo(500);
        assertThat(books.payments.announced())
                .filteredOn(PaymentRefunded.class::isInstance)
                .hasSize(2);
    }

    @Test
    void refusesAnotherAmountUnderTheSameId() {
        books.captured();
        books.refund("rfd_1", 500);

        books.refund("rfd_1", 600);

        assertThat(refused()).isEqualTo("OTHER_REFUND");
        assertThat(given()).isEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 2599})
    void givesBackNoSenselessAmount(long pence) {
        books.captured();

        books.refund("rfd_1", pence);

        assertThat(refused()).isEqualTo("AMOUNT");
        assertThat(given()).isZero();
    }

    @Test
    void givesNothingBackThatWasNotTaken() {
        books.authorized();

        books.refund("rfd_1", 500);

        assertThat(refused()).isEqualTo("NOT_CAPTURED");
    }

    @Test
    void setsAsideWhatIsAskedForAndGivesItFreeWhenRefused() {
        books.captured();
        books.fates.add(Fate.FAILED);
        books.refund("rfd_1", 2000);
        books.refund("rfd_2", 1000);
        String whileAsked = refused();
        books.provider.refund(books.chargeId(), new RefundId("rfd_elsewhere"), pounds(1598), "key_elsewhere");

        books.clock.forward(Duration.ofSeconds(31));
        books.sweep();
        String afterwards = refused();
        books.refund("rfd_3", 1000);

        assertThat(List.of(whileAsked, afterwards)).containsExactly("AMOUNT", "PROVIDER");
        assertThat(((Payment.Captured) books.payment()).refunded()).isEqualTo(pounds(1000));
    }

    @Test
    void repeatsARefusal() {
        books.captured();
        books.provider.refund(books.chargeId(), new RefundId("rfd_elsewhere"), pounds(2598), "key_elsewhere");
        books.refund("rfd_1", 500);
        int before = books.payments.announced().size();

        books.refund("rfd_1", 500);

        assertThat(refused()).isEqualTo("PROVIDER");
        assertThat(books.payments.announced()).hasSize(before + 1);
    }

    @Test
    void asksUnderTheSameKeyUntilItIsAnswered() {
        books.captured();
        books.fates.addAll(List.of(Fate.ANSWER_LOST, Fate.FAILED));
        books.refund("rfd_1", 500);
        for (int n = 0; n < 2; n++) {
            books.clock.forward(Duration.ofMinutes(2));
            books.sweep();
        }

        var refund = (Refund.Made) books.payments.refunds(Samples.ORDER).getFirst();

        assertThat(refund.attempt().tries()).isEqualTo(3);
        assertThat(given()).isEqualTo(500);
    }

    @Test
    void keepsEveryTimeToTheMillisecond() {
        var finer = new Books(clock -> () -> clock.instant().plusNanos(123_456)).captured();

        finer.refund("rfd_1", 500);

        var refund = (Refund.Made) finer.payments.refunds(Samples.ORDER).getFirst();
        var ended = new ArrayList<>(((Payment.Captured) finer.payment()).facts().ended());
        ended.add(refund.attempt());
        var times = Stream.concat(
                ended.stream().flatMap(attempt -> Stream.of(attempt.startedAt(), attempt.endedAt())),
                Stream.concat(
                        Stream.of(refund.facts().createdAt()),
                        finer.payments.of(Samples.ORDER).stream().map(Posting::at)));
        assertThat(times)
                .hasSize(10)
                .allSatisfy(time -> assertThat(time).isEqualTo(time.truncatedTo(ChronoUnit.MILLIS)));
    }
}
