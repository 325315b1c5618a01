package dev.cartwright.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.cartwright.kit.lambda.Json;
import dev.cartwright.kit.value.EventType;
import dev.cartwright.payment.domain.PaymentEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventContractTests {

    private static final Path EVENTS = Path.of("contract/events");

    static Stream<EventType<?>> emitted() {
        return Stream.of(
                PaymentEvent.PaymentAuthorized.TYPE,
                PaymentEvent.PaymentDeclined.TYPE,
                PaymentEvent.PaymentCaptured.TYPE,
                PaymentEvent.PaymentVoided.TYPE,
                PaymentEvent.PaymentRefunded.TYPE,
                PaymentEvent.PaymentRefundRefused.TYPE,
                PaymentEvent.PaymentDifferenceDetected.TYPE);
    }

    private static String text(String file) throws IOException {
        return Files.readString(EVENTS.resolve(file));
    }

    @ParameterizedTest
    @MethodSource("emitted")
    void showsAnExampleThatItsSchemaAllows(EventType<?> type) throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text(type.name() + ".schema.json"), InputFormat.JSON);

        assertThat(schema.validate(text(type.name() + ".example.json"), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("emitted")
    void writesExactlyWhatTheExampleShows(EventType<?> type) throws IOException {
        String example = text(type.name() + ".example.json");

        String written = Json.write(Json.read(example, type.data()));

        assertThat(Json.mapper().readTree(written)).isEqualTo(Json.mapper().readTree(example));
    }

    @Test
    void documentsWhateverAPaymentAnnouncesAndNothingElse() throws IOException {
        Stream<String> announced = Arrays.stream(PaymentEvent.class.getPermittedSubclasses())
                .flatMap(type ->
                        Stream.of(type.getSimpleName() + ".v1.schema.json", type.getSimpleName() + ".v1.example.json"));

        try (var files = Files.list(EVENTS)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(announced.toList());
        }
    }
}
