package dev.cartwright.payment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.payment.domain.FakeProvider.Fate;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LostAnswerTests {

    private final Books books = new Books();

    private void sweepAfter(Duration time) {
        books.clock.forward(time);
        books.sweep();
    }

    private List<Charge.Status> charges() {
        return books.provider.of(Samples.ORDER).stream().map(Charge::status).toList();
    }

    @Test
    void findsTheChargeWhoseAnswerWasLostAtOnce() {
        books.fates.add(Fate.ANSWER_LOST);

        books.authorized();

        assertThat(books.state()).isEqualTo("AUTHORIZED");
        assertThat(charges()).containsExactly(Charge.Status.APPROVED);
    }

    @Test
    void findsItOnTheSweepWhenNobodyAnswersMeanwhile() {
        books.fates.addAll(List.of(Fate.ANSWER_LOST, Fate.FAILED));
        books.authorized();
        String before = books.state();

        sweepAfter(Duration.ofSeconds(31));

        assertThat(before).isEqualTo("REQUESTED");
        assertThat(books.state()).isEqualTo("AUTHORIZED");
    }

    @Test
    void asksAgainForWhatNeverArrivedWhenTheCommandComesAgain() {
        books.fates.add(Fate.FAILED);
        books.authorized();

        sweepAfter(Duration.ofSeconds(31));
        String swept = books.state();
        books.authorized();

        assertThat(swept).isEqualTo("REQUESTED");
        assertThat(books.state()).isEqualTo("AUTHORIZED");
    }

    @Test
    void givesUpAndVoidsWhatTheBankHoldsAfterAll() {
        books.fates.add(Fate.DONE_LATER);
        books.authorized();
        sweepAfter(Duration.ofMinutes(6));
        PaymentEvent said = books.lastSaid();
        String abandoned = books.state();

        books.provider.catchUp();
        sweepAfter(Duration.ofMinutes(6));

        assertThat(abandoned).isEqualTo("ABANDONED");
        assertThat(said).isEqualTo(PaymentEvent.PaymentDeclined.of(books.payment(), DeclineReason.FAILED));
        assertThat(books.state()).isEqualTo("VOIDED");
        assertThat(charges()).containsExactly(Charge.Status.VOIDED);
        assertThat(books.differences()).isEmpty();
    }

    @Test
    void stopsLookingAfterADayAndThenListensToTheWebhookOnly() {
        books.fates.add(Fate.DONE_LATER);
        books.authorized();
        sweepAfter(Duration.ofMinutes(6));
        sweepAfter(Duration.ofHours(25));
        String declined = books.state();

        books.provider.catchUp();
        books.provider.drain().forEach(sent -> books.hear(sent.webhookId(), sent.news()));
        sweepAfter(Duration.ofMinutes(1));

        assertThat(declined).isEqualTo("DECLINED");
        assertThat(books.state()).isEqualTo("VOIDED");
        assertThat(charges()).containsExactly(Charge.Status.VOIDED);
    }

    @Test
    void seesThatACaptureWasMadeAlready() {
        books.authorized();
        books.fates.add(Fate.ANSWER_LOST);

        books.tell(new PaymentMessage.Capture());
        String before = books.state();
        sweepAfter(Duration.ofSeconds(31));

        assertThat(before).isEqualTo("CAPTURING");
        assertThat(books.state()).isEqualTo("CAPTURED");
    }

    @Test
    void takesNoOtherChargeForThePaymentsOwn() {
        books.provider.charges(Samples.ORDER, Samples.AMOUNT);
        books.authorized();
        books.provider.expire(Samples.ORDER);

        books.tell(new PaymentMessage.Capture());

        assertThat(books.state()).isEqualTo("VOIDED");
        assertThat(books.chargeId()).isEqualTo(new ChargeId("auth_2"));
        assertThat(books.differences()).extracting(Difference::kind).containsExactly(Difference.Kind.ANOTHER_CHARGE);
    }
}
