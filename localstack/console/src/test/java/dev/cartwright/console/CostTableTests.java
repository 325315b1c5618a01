package dev.cartwright.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.embedded.view.Cost;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CostTableTests {

    private static final Cost COST = new Cost(
            Instant.EPOCH,
            "us-east-1",
            "",
            List.of(
                    new Cost.Item("order", "API requests", 100, 0.00035),
                    new Cost.Item("order", "GB-seconds", 1.25, 0.000021),
                    new Cost.Item("catalog", "API requests", 1_000_000, 3.5)),
            3.500371,
            Map.of("OrderPlaced.v1", 100L));

    @Test
    void sumsByServiceAndItem() {
        CostTable table = CostTable.of(COST, "OrderPlaced.v1");

        assertThat(table.rows()).extracting(CostTable.Row::service).containsExactly("catalog", "order");
        assertThat(table.rows().getFirst().cells())
                .containsExactly(new CostTable.Cell("1,000,000", "$3.50"), new CostTable.Cell("", ""));
        assertThat(table.rows().getLast().cells())
                .containsExactly(new CostTable.Cell("100", "$0.000350"), new CostTable.Cell("1.25", "$0.000021"));
        assertThat(table.sum().dollars()).isEqualTo("$3.50");
    }

    @Test
    void dividesByTheEventsOfAType() {
        assertThat(CostTable.of(COST, "OrderPlaced.v1").sum().perMillion()).isEqualTo("$35,003.71");
        assertThat(CostTable.of(COST, "Unheard.v1").sum().perMillion()).isEmpty();
    }

    @Test
    void isEmptyAtFirst() {
        var nothing = new Cost(Instant.EPOCH, "us-east-1", "", List.of(), 0, Map.of());

        CostTable table = CostTable.of(nothing, "");

        assertThat(table.rows()).isEmpty();
        assertThat(table.sum().dollars()).isEqualTo("$0.000000");
    }
}
