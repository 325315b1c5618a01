package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Last of all, and only together with the journeys: each operation that changes something was killed at work by one of them. */
@Order(Integer.MAX_VALUE)
class ReachOfKillsTests {

    /** As reads do, they change nothing: nobody loses anything where they die. */
    private static final Set<String> ALSO_READ = Set.of("authorize", "explainQuote");

    @Test
    void everyOperationThatChangesSomethingWasKilledAtWork() {
        Set<String> reads = Shop.operations().stream()
                .filter(operation -> operation.method().equals("GET"))
                .map(operation -> operation.id())
                .collect(Collectors.toSet());

        assertThat(HostedOperation.all())
                .filteredOn(operation -> !reads.contains(operation.name()) && !ALSO_READ.contains(operation.name()))
                .hasSizeGreaterThan(20)
                .isSubsetOf(Killer.everKilled());
    }
}
