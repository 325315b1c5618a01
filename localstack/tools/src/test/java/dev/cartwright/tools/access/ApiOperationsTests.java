package dev.cartwright.tools.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ApiOperationsTests {

    private static final String CONTRACT = """
            paths:
              /papers:
                get:
                  operationId: listPapers
                  x-access: customer-or-guest
            """;

    @TempDir
    private Path functions;

    @Test
    void knowWhoMayCallThem() throws IOException {
        write(CONTRACT);

        assertThat(ApiOperations.in(functions)).singleElement().satisfies(operation -> {
            assertThat(operation.capability()).isEqualTo("kiosk");
            assertThat(operation.access()).isEqualTo(AccessRule.CUSTOMER_OR_GUEST);
        });
    }

    @Test
    void areRefusedWhenTheirContractDoesNotSayWhoMayCallThem() throws IOException {
        write(CONTRACT.replace("x-access", "x-axis"));

        assertThatThrownBy(() -> ApiOperations.in(functions))
                .hasMessageStartingWith(
                        "listPapers: x-access is \"\", and has to be one of [public, customer-or-guest,");
    }

    private void write(String contract) throws IOException {
        Path folder = Files.createDirectories(functions.resolve("kiosk/contract"));
        Files.writeString(folder.resolve("openapi.yaml"), contract);
    }
}
