package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Messages of the past are sent to one consumer again. */
class ResendTests {

    @Test
    void reachThatConsumerOnly() {
        Instant began = Instant.now().minus(1, ChronoUnit.SECONDS);
        String id = Orders.confirmed(Shop.sellable(3, 900));
        long before = invocations("Inventory-InboxFunction");

        Commands.Outcome dry = Commands.run("resend", "payment", "--from", began.toString());
        long payments = invocations("Payment-InboxFunction");
        Commands.Outcome done = Commands.run("resend", "payment", "--from", began.toString(), "--yes");

        assertThat(dry.printed()).contains("would be sent to payment again");
        assertThat(done.printed()).endsWith("payment: COMPLETED\n");
        await().atMost(Shop.PATIENCE).until(() -> invocations("Payment-InboxFunction") > payments);
        assertThat(invocations("Inventory-InboxFunction")).isEqualTo(before);
        assertThat(Orders.ended("ann", id).path("status").asString()).isEqualTo("CONFIRMED");
    }

    /** Batches of messages; sweeps do not count. */
    private static long invocations(String function) {
        return List.copyOf(Shop.stack()
                        .functions()
                        .journal()
                        .find(entry -> entry.function().endsWith(function)
                                && entry.trigger().startsWith("sqs ")))
                .size();
    }
}
