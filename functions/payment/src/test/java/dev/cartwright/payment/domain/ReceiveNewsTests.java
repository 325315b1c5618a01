package dev.cartwright.payment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.payment.domain.FakeProvider.Fate;
import dev.cartwright.payment.domain.FakeProvider.Sent;
import dev.cartwright.payment.domain.ReceiveNews.News;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReceiveNewsTests {

    private final Books books = new Books();

    private void hear(Sent sent) {
        books.hear(sent.webhookId(), sent.news());
    }

    @Test
    void learnsFromAWebhookWhatTheAnswerWouldHaveSaid() {
        books.fates.addAll(List.of(Fate.ANSWER_LOST, Fate.FAILED));
        books.authorized();

        books.provider.drain().forEach(this::hear);

        assertThat(books.state()).isEqualTo("AUTHORIZED");
        assertThat(books.lastSaid()).isInstanceOf(PaymentEvent.PaymentAuthorized.class);
    }

    @Test
    void hearsTheSameWebhookOnce() {
        books.fates.addAll(List.of(Fate.ANSWER_LOST, Fate.FAILED));
        books.authorized();
        Sent approved = books.provider.drain().getFirst();

        hear(approved);
        int before = books.payments.announced().size();
        hear(approved);

        assertThat(books.payments.announced()).hasSize(before);
    }

    @Test
    void letsOldNewsChangeNothing() {
        books.captured();
        List<Sent> sent = books.provider.drain();

        sent.reversed().forEach(this::hear);

        assertThat(books.state()).isEqualTo("CAPTURED");
        assertThat(books.payments.of(Samples.ORDER))
                .extracting(Posting::name)
                .containsExactly("AUTHORIZATION", "CAPTURE");
    }

    @Test
    void settlesARefundWhoseAnswerWasLost() {
        books.captured();
        books.fates.add(Fate.ANSWER_LOST);
        books.refund("rfd_1", 500);

        books.provider.drain().forEach(this::hear);

        assertThat(books.payments.refunds(Samples.ORDER)).singleElement().isInstanceOf(Refund.Made.class);
        assertThat(books.differences()).isEmpty();
    }

    @Test
    void announcesWhatItDoesNotKnow() {
        var elsewhere = new OrderId("ord_ELSEWHERE");
        ChargeId unknown = books.provider.charges(elsewhere, Samples.AMOUNT);
        books.captured();

        books.hear("msg_a", new News.OfCharge(elsewhere, unknown, approved(unknown)));
        books.hear("msg_b", new News.OfCharge(Samples.ORDER, unknown, approved(unknown)));
        books.hear("msg_c", new News.OfRefund(Samples.ORDER, books.chargeId(), new RefundId("rfd_UNKNOWN")));

        assertThat(books.differencesSaid()).containsExactly("UNKNOWN_PAYMENT", "ANOTHER_CHARGE", "REFUNDED");
    }

    @Test
    void tellsOfADifferenceOnceForEachWebhook() {
        var elsewhere = new OrderId("ord_ELSEWHERE");
        ChargeId unknown = books.provider.charges(elsewhere, Samples.AMOUNT);
        var news = new News.OfCharge(elsewhere, unknown, approved(unknown));

        books.hear("msg_a", news);
        books.hear("msg_a", news);

        assertThat(books.differencesSaid()).containsExactly("UNKNOWN_PAYMENT");
    }

    @Test
    void takesNewsThatWasToldBeforeThePaymentWasKnown() {
        books.fates.addAll(List.of(Fate.ANSWER_LOST, Fate.FAILED));
        books.authorized();
        Sent approved = books.provider.drain().getFirst();
        var early = new Books();
        early.hear(approved.webhookId(), approved.news());
        early.fates.addAll(List.of(Fate.FAILED, Fate.FAILED));
        early.authorized();

        early.hear(approved.webhookId(), approved.news());

        assertThat(early.state()).isEqualTo("AUTHORIZED");
        assertThat(early.differencesSaid()).containsExactly("UNKNOWN_PAYMENT");
    }

    private static PaymentMessage approved(ChargeId id) {
        return new PaymentMessage.ChargeApproved(id, Samples.AMOUNT);
    }
}
