package dev.cartwright.bench.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.tools.UnreadableFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SalesFileTests {

    @Test
    void readsQuotedDescriptionsAndCustomersWithoutTheirDecimals() {
        var line = SampleSales.lines().getFirst();

        assertThat(line)
                .isEqualTo(new SaleLine(
                        "700001",
                        "10001A",
                        "LAMP, \"OWL\" SHAPED",
                        3,
                        LocalDateTime.of(2011, 3, 1, 8, 26),
                        new BigDecimal("2.55"),
                        "12001"));
    }

    @Test
    void readsGuestsAndEmptyDescriptions() {
        var guest = SampleSales.lines().stream()
                .filter(line -> line.invoice().equals("700004"))
                .findFirst()
                .orElseThrow();

        assertThat(guest.customer()).isEmpty();
        assertThat(guest.description()).isEmpty();
    }

    @Test
    void namesTheRecordThatIsNoSale(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("odd.csv"), """
                InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
                700001,10001A,LAMP,three,2011-03-01 08:26:00,2.55,,France
                """);

        assertThatThrownBy(() -> SalesFile.read(file))
                .isInstanceOf(UnreadableSales.class)
                .hasMessageContaining("odd.csv, record 1")
                .hasMessageContaining("three");
    }

    @Test
    void namesTheColumnThatIsMissing(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("odd.csv"), "InvoiceNo,StockCode\n700001,10001A\n");

        assertThatThrownBy(() -> SalesFile.read(file))
                .isInstanceOf(UnreadableSales.class)
                .hasMessageContaining("Description");
    }

    @Test
    void namesTheFileThatIsMissing(@TempDir Path folder) {
        Path file = folder.resolve("none.csv");

        assertThatThrownBy(() -> SalesFile.read(file))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("none.csv");
    }
}
