package dev.cartwright.tools.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SampleEventsTests {

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        for (String file : List.of(
                "adjust-stock.json",
                "adjust-stock.expected.json",
                "adjust-stock-malformed.json",
                "adjust-stock-batch.json",
                "adjust-stock-batch-malformed.json",
                "state.json")) {
            Files.writeString(folder.resolve(file), "{}");
        }
    }

    private SampleEvents of(String... functions) {
        return new SampleEvents(folder, List.of(functions));
    }

    @Test
    void belongToTheFunctionWithTheLongestNameThatFits() {
        SampleEvents events = of("adjust-stock", "adjust-stock-batch");

        assertThat(events.of("adjust-stock"))
                .extracting(SampleEvent::name)
                .containsExactly("adjust-stock", "adjust-stock-malformed");
        assertThat(events.of("adjust-stock-batch"))
                .extracting(SampleEvent::name)
                .containsExactly("adjust-stock-batch", "adjust-stock-batch-malformed");
        assertThat(events.defects()).isEmpty();
    }

    @Test
    void missWhatAFunctionNeeds() {
        assertThat(of("adjust-stock", "get-stock").defects())
                .singleElement()
                .asString()
                .startsWith("get-stock has no event");
    }

    @Test
    void areNotForAFunctionThatIsNotThere() throws IOException {
        Files.writeString(folder.resolve("get-stock.json"), "{}");
        Files.writeString(folder.resolve("adjust-stocks.expected.json"), "{}");

        assertThat(of("adjust-stock").defects())
                .containsExactlyInAnyOrder(
                        folder.resolve("adjust-stocks.expected.json")
                                + " is of no event: adjust-stocks.json is missing",
                        folder.resolve("get-stock.json") + " is for no function");
    }

    @Test
    void areNamedAsTheirFunction() {
        assertThat(FunctionUnderTest.fileNameOf("OnPaymentAuthorizedFunction")).isEqualTo("on-payment-authorized");
    }
}
