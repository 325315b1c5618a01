package dev.cartwright.payment.adapter;

import static dev.cartwright.payment.domain.Samples.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.OutboxRow;
import dev.cartwright.kit.store.Query;
import dev.cartwright.kit.store.Row;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.store.Transactions;
import dev.cartwright.kit.testing.LocalTable;
import dev.cartwright.kit.value.Versioned;
import dev.cartwright.kit.value.WireMoney;
import dev.cartwright.payment.domain.Ledger;
import dev.cartwright.payment.domain.OrderId;
import dev.cartwright.payment.domain.PaymentEvent.PaymentAuthorized;
import dev.cartwright.payment.domain.PaymentState;
import dev.cartwright.payment.domain.Payments;
import dev.cartwright.payment.domain.Samples;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DynamoPaymentsTests extends PaymentsContract {

    private final LocalTable local = LocalTable.fresh("gsi1", "gsi2");
    private final Table table = local.table();
    private final Transactions transactions = local.transactions();
    private final DynamoPayments payments = new DynamoPayments(table, clock);

    @Override
    Payments payments() {
        return payments;
    }

    @Override
    Ledger ledger() {
        return new DynamoLedger(table);
    }

    @Override
    void transaction(Runnable work) {
        transactions.run(work);
    }

    @Test
    void announcesWithTheChange() {
        var event = new PaymentAuthorized(ORDER.value(), "pay_1", new WireMoney(2598, "GBP"));

        transaction(() -> {
            payments.save(Versioned.unsaved(Samples.in(PaymentState.UNASKED)), Samples.in(PaymentState.AUTHORIZED));
            payments.announce(event);
        });

        assertThat(OutboxRow.partitions().stream()
                        .flatMap(partition -> table.query(Query.of(partition)).items().stream())
                        .flatMap(row -> OutboxRow.of(row).messages().stream()))
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.type()).isEqualTo("PaymentAuthorized.v1");
                    assertThat(message.subject()).isEqualTo(ORDER.value());
                });
    }

    @Test
    void spreadsTheSumsOverRowsThatEachSumToNothing() {
        IntStream.range(0, 40)
                .forEach(n ->
                        transaction(() -> payments.post(new OrderId("ord_" + n), List.of(Samples.authorization()))));

        List<Row> rows = PostingRow.sumPartitions().stream()
                .flatMap(partition -> table.query(Query.of(partition)).items().stream())
                .toList();

        assertThat(rows)
                .hasSizeGreaterThan(8)
                .allSatisfy(row -> assertThat(PostingRow.entries(row).values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                        .isZero());
    }

    @Test
    void namesAsManyAsASweepCanLookAfterTheLongestOverdueOfEachPartitionFirst() {
        IntStream.range(0, 160)
                .forEach(n -> transaction(() -> payments.save(
                        Versioned.unsaved(Samples.in(PaymentState.UNASKED)), Samples.requested("ord_" + n))));

        assertThat(payments.due(Samples.NOON.plusSeconds(31))).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void forgetsAWebhookAfterThirtyDays() {
        transaction(() -> payments.isHeard("msg_1"));

        Row row = table.find(new Key("WEBHOOK#msg_1", "WEBHOOK")).orElseThrow();

        assertThat(row.number("expiresAt"))
                .isBetween(
                        clock.instant().plus(Duration.ofDays(29)).getEpochSecond(),
                        clock.instant().plus(Duration.ofDays(30)).getEpochSecond());
    }
}
