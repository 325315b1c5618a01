package dev.cartwright.embedded.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.cartwright.embedded.queue.OutgoingMessage;
import dev.cartwright.embedded.table.TableFaults;
import dev.cartwright.embedded.view.StackFaults.ServiceFault;
import dev.cartwright.embedded.wire.JsonTrees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FaultSwitchesTests {

    private static final StackFaults ALL = new StackFaults(
            new TableFaults(7, List.of(), 40, 0, 0, 0, 0, 0),
            List.of(new ServiceFault("sqs", "", "FAILED", 0.5, 0)),
            List.of("inbox"),
            List.of("inbox-queue"),
            List.of("inbox"),
            Map.of("/shop/psp", "http://127.0.0.1:9"));

    @TempDir
    private Path folder;

    private final List<StackChange> changes = new ArrayList<>();
    private SmallApplication application;
    private FaultSwitches switches;

    @BeforeEach
    void start() throws IOException {
        application = new SmallApplication(folder);
        var feed = new ChangeFeed();
        feed.listen(changes::add);
        switches = new FaultSwitches(application.services, application.functions, feed);
    }

    @AfterEach
    void stop() {
        application.close();
    }

    private static StackFaults only(List<String> throttled, List<String> queues, Map<String, String> settings) {
        return new StackFaults(TableFaults.NONE, List.of(), throttled, queues, List.of(), settings);
    }

    @Test
    void switchesEverythingOnAndSetsItBack() {
        switches.meet(ALL);
        assertThat(switches.faults()).isEqualTo(ALL);

        switches.meet(StackFaults.NONE);

        assertThat(switches.faults()).isEqualTo(StackFaults.NONE);
        assertThat(switches.settings()).containsEntry("/shop/psp", "https://psp.example");
        assertThat(application.functions.reserved("inbox")).isEmpty();
        assertThat(changes).containsExactly(new StackChange.Faulted(ALL), new StackChange.Faulted(StackFaults.NONE));
    }

    @Test
    void givesAFunctionThatWasNamedTwiceItsConcurrencyBack() {
        switches.meet(only(List.of("inbox", "inbox"), List.of(), Map.of()));
        switches.meet(StackFaults.NONE);

        assertThat(application.functions.reserved("inbox")).isEmpty();
    }

    @Test
    void givesAThrottledFunctionItsOwnConcurrencyBack() {
        application.functions.reserve("inbox", OptionalInt.of(3));

        switches.meet(only(List.of("inbox"), List.of(), Map.of()));
        switches.meet(only(List.of("inbox"), List.of(), Map.of("/shop/psp", "x")));
        switches.meet(StackFaults.NONE);

        assertThat(application.functions.reserved("inbox")).hasValue(3);
    }

    @Test
    void setsBackTheFirstValueOfASettingThatWasChangedTwice() {
        switches.meet(only(List.of(), List.of(), Map.of("/shop/psp", "one")));
        switches.meet(only(List.of(), List.of(), Map.of("/shop/psp", "two")));
        assertThat(switches.faults().settings()).isEqualTo(Map.of("/shop/psp", "two"));

        switches.meet(StackFaults.NONE);

        assertThat(switches.settings()).containsEntry("/shop/psp", "https://psp.example");
    }

    @Test
    void keepsMessagesInAPausedQueueAndDeliversThemLater() {
        switches.pause("inbox-queue", true);
        var queue = application.services.queues().queue("inbox-queue").orElseThrow();
        queue.send(OutgoingMessage.of("{}")).join();

        switches.pause("inbox-queue", true);

        assertThat(queue.counts().join().visible()).isEqualTo(1);
        assertThat(application.invocations).doesNotContain("sqs inbox-queue");
        switches.pause("inbox-queue", false);
        await().untilAsserted(() -> assertThat(application.invocations).contains("sqs inbox-queue"));
        assertThat(switches.faults().any()).isFalse();
    }

    @Test
    void saysSinceWhenTheRecordsOfAPausedStreamWait() {
        var tables = new TableViews(application.services.tables());
        switches.meet(new StackFaults(TableFaults.NONE, List.of(), List.of(), List.of(), List.of("inbox"), Map.of()));
        assertThat(application.services.sources().waitingStreams()).isEmpty();

        tables.putItem("orders", JsonTrees.parse("{\"pk\":{\"S\":\"p\"},\"sk\":{\"S\":\"s\"}}"));

        assertThat(application.services.sources().waitingStreams()).containsOnlyKeys("inbox");
        switches.meet(StackFaults.NONE);
        await().untilAsserted(() ->
                assertThat(application.services.sources().waitingStreams()).isEmpty());
        assertThat(application.invocations).contains("stream orders");
    }

    @Test
    void refusesWhatIsNotThereAndSwitchesNothing() {
        assertThatThrownBy(() -> switches.meet(only(List.of("nobody"), List.of("inbox-queue"), Map.of())))
                .hasMessage("there is no function nobody");
        assertThatThrownBy(() -> switches.meet(only(List.of("inbox"), List.of("dead-letters"), Map.of())))
                .hasMessage("no function receives messages of dead-letters");
        assertThatThrownBy(() -> switches.meet(only(List.of("inbox"), List.of(), Map.of("/none", "x"))))
                .hasMessage("there is no parameter /none");
        assertThatThrownBy(() -> switches.pause("nowhere", true))
                .hasMessage("no function receives messages of nowhere");

        assertThat(switches.faults().any()).isFalse();
        assertThat(changes).isEmpty();
    }
}
