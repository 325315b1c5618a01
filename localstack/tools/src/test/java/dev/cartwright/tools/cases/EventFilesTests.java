package dev.cartwright.tools.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class EventFilesTests {

    private static final Path REPOSITORY = Path.of("../..");

    @TempDir
    Path root;

    static List<Path> capabilities() {
        return EventFiles.capabilities(REPOSITORY);
    }

    @ParameterizedTest
    @MethodSource("capabilities")
    void areAsTheContractsAre(Path capability) {
        assertThat(EventFiles.in(capability).stale())
                .as("stale; make them again by localstack/sample/events --generate")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("capabilities")
    void areOfCapabilitiesWhoseOperationsAllHaveTheirCases(Path capability) {
        assertThat(CapabilityCases.in(capability).defects()).isEmpty();
    }

    @Test
    void areThereForEachOperationThatIsNoPlainReadAndForEachFunction() throws IOException {
        assertThat(EventFiles.in(Kiosk.in(root)).wanted())
                .containsOnlyKeys(
                        "get-paper.json",
                        "buy-paper.json",
                        "on-paper-printed.json",
                        "on-paper-torn.json",
                        "sweep-papers.json",
                        "relay-outbox.json",
                        "guard.json");
    }

    @Test
    void areStaleWhenOneIsMissingOrChangedOrTooMuch() throws IOException {
        Path kiosk = Kiosk.in(root);
        EventFiles files = EventFiles.in(kiosk);
        files.write();

        Path events = kiosk.resolve("events");
        Files.delete(events.resolve("guard.json"));
        Files.writeString(events.resolve("buy-paper.json"), "{}");
        Files.writeString(events.resolve("buy-paper-malformed.json"), "{}");
        Files.writeString(events.resolve("state.json"), "[]");

        assertThat(files.stale())
                .containsExactlyInAnyOrder(
                        events.resolve("guard.json"),
                        events.resolve("buy-paper.json"),
                        events.resolve("buy-paper-malformed.json"));
    }

    @Test
    void areWrittenAndWhatIsTooMuchDeleted() throws IOException {
        Path kiosk = Kiosk.in(root);
        Files.writeString(kiosk.resolve("events/buy-paper-malformed.json"), "{}");

        EventFiles.in(kiosk).write();

        assertThat(EventFiles.in(kiosk).stale()).isEmpty();
        assertThat(kiosk.resolve("events/cases.yaml")).exists();
    }
}
