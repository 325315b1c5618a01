package dev.cartwright.tools.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.tools.Home;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RunningStageTests {

    private static final RunningStage STAGE = RunningStage.of(
            new AwsCalls(URI.create("http://127.0.0.1:1")), "dev", "cartwright-dev", new Home(Path.of("../..")));

    @ParameterizedTest
    @CsvSource({
        "cartwright-dev-Order-1ABCDEFGHIJKL-InboxDeadLetters-ABCDEFGHIJKL, order",
        "cartwright-dev-order-InboxDeadLetters-ABCDEFGHIJKL, order",
        "cartwright-dev-PspSandbox-1ABCDEFGHIJKL-InboxQueue-ABC, psp-sandbox",
        "cartwright-dev-psp-sandbox-InboxQueue-ABC, psp-sandbox",
        "cartwright-dev-eu-Order-1ABC-InboxQueue-ABC, ",
        "cartwright-prod-Order-1ABC-InboxQueue-ABC, ",
        "somebodys-queue, ",
    })
    void knowsWhichCapabilityOwnsAQueueAndWhichAreOfOthers(String queue, String capability) {
        Optional<String> owner = STAGE.capabilityOf(queue);

        assertThat(owner).isEqualTo(Optional.ofNullable(capability));
    }

    @Test
    void readsTheTimeInAnId() {
        Instant time = Instant.ofEpochMilli(1_764_403_200_123L);

        Optional<Instant> read = TimeInIds.in("ord_" + TimeInIds.of(time) + "0123456789ABCDEF");

        assertThat(read).contains(time);
        assertThat(TimeInIds.in("1-67891233-abcdef012345678912345678")).isEmpty();
    }
}
