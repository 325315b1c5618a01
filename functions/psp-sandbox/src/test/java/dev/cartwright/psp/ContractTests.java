package dev.cartwright.psp;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.cartwright.kit.core.Json;
import dev.cartwright.psp.domain.SendWebhooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ContractTests {

    private static final Path EVENTS = Path.of("contract/events");

    private static String example() throws IOException {
        return Files.readString(EVENTS.resolve("SendWebhooks.v1.example.json"));
    }

    @Test
    void theExampleFitsTheSchema() throws IOException {
        var schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        String schema = Files.readString(EVENTS.resolve("SendWebhooks.v1.schema.json"));

        assertThat(schemas.getSchema(schema).validate(example(), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void theRecordHasTheFieldsOfTheExample() throws IOException {
        SendWebhooks read = Json.read(example(), SendWebhooks.class);

        assertThat(Json.mapper().readTree(Json.write(read)))
                .isEqualTo(Json.mapper().readTree(example()));
    }
}
