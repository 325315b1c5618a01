package dev.cartwright.inventory.domain;

import static dev.cartwright.inventory.domain.Samples.LATER;
import static dev.cartwright.inventory.domain.Samples.MUCH_LATER;
import static dev.cartwright.inventory.domain.Samples.NOW;
import static dev.cartwright.inventory.domain.Samples.adjustment;
import static dev.cartwright.inventory.domain.Samples.deliveries;
import static dev.cartwright.inventory.domain.Samples.line;
import static dev.cartwright.inventory.domain.Samples.lines;
import static dev.cartwright.inventory.domain.Samples.order;
import static dev.cartwright.inventory.domain.Samples.sku;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.value.Versioned;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reservations against the table in the README. */
class ReservationTableTests {

    private static final String STATES = "none|HELD|REFUSED|EXPIRED|WITHDRAWN|COMMITTED";
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (" + STATES + ") \\| ([^|]+) \\| (" + STATES + ") \\|(?: ([\\w, ]+))? \\|$");
    private static final OrderId ORDER = order("1");

    private final InMemoryInventory inventory = new InMemoryInventory();
    private final InstantSource clock = InstantSource.fixed(NOW);

    record Row(String before, String hears, String becomes, String announces) {

        private static Row of(MatchResult row) {
            String announces = row.group(4) == null ? "" : row.group(4);
            return new Row(row.group(1), row.group(2), row.group(3), announces);
        }
    }

    static Stream<Row> documented() throws IOException {
        return ROW.matcher(Files.readString(Path.of("README.md"))).results().map(Row::of);
    }

    @ParameterizedTest
    @MethodSource("documented")
    void followsTheTable(Row row) {
        inventory.run(() -> deliveries(10, sku("MUG")).forEach(inventory::open));
        bringTo(row.before());
        int before = inventory.announced().size();

        hear(row.hears());

        assertThat(state()).isEqualTo(row.becomes());
        assertThat(announcedAfter(before)).isEqualTo(row.announces());
    }

    private void bringTo(String state) {
        switch (state) {
            case "none" -> {}
            case "REFUSED" -> {
                adjust(-5);
                reserve(LATER);
                adjust(5);
            }
            case "EXPIRED" -> {
                reserve(LATER);
                sweep();
            }
            case "WITHDRAWN" -> {
                reserve(LATER);
                release();
            }
            case "COMMITTED" -> {
                reserve(LATER);
                commit();
            }
            default -> reserve(LATER);
        }
    }

    private void hear(String message) {
        switch (message) {
            case "ReserveStock" -> reserve(LATER);
            case "ReserveStock, too late" -> reserve(NOW);
            case "ReserveStock, short" -> whenShort(() -> reserve(LATER));
            case "ReleaseStock" -> release();
            case "CommitStock" -> commit();
            case "CommitStock, short" -> whenShort(this::commit);
            case "the sweep, in time" -> inventory.run(() -> new ExpireReservations(inventory).handle(NOW));
            case "the sweep" -> sweep();
            default -> throw new IllegalArgumentException("the test knows no " + message);
        }
    }

    private void reserve(Instant until) {
        var command = new ReserveStock.Command(ORDER, lines(line("MUG", 8)), until);
        inventory.run(() -> new ReserveStock(inventory, clock).handle(command));
    }

    private void release() {
        inventory.run(() -> new ReleaseStock(inventory).handle(new ReleaseStock.Command(ORDER, "CHANGED_MY_MIND")));
    }

    private void commit() {
        inventory.run(() -> new CommitStock(inventory, clock).handle(ORDER));
    }

    private void sweep() {
        inventory.run(() -> new ExpireReservations(inventory).handle(MUCH_LATER));
    }

    private void adjust(long change) {
        Stock now = inventory.stock(lines(line("MUG", 8)).sorted()).getOrDefault(sku("MUG"), Stock.none(sku("MUG")));
        inventory.run(() -> inventory.adjust(now, adjustment("adj_1", change, now.adjust(change))));
    }

    private void whenShort(Runnable work) {
        adjust(-5);
        work.run();
    }

    private String state() {
        return inventory
                .find(ORDER)
                .map(Versioned::value)
                .map(reservation -> reservation instanceof Reservation.Released released
                        ? name(released.ending())
                        : name(reservation))
                .orElse("none");
    }

    private static String name(Object state) {
        return state.getClass().getSimpleName().toUpperCase(Locale.ROOT);
    }

    private String announcedAfter(int before) {
        return inventory.announced().stream()
                .skip(before)
                .map(event -> event.getClass().getSimpleName())
                .collect(Collectors.joining(", "));
    }

    @Test
    void knowsWhatEveryMessageDoesInEveryState() throws IOException {
        var pairs = documented()
                .map(row -> row.before() + " " + row.hears().split(",", -1)[0])
                .collect(Collectors.toSet());

        assertThat(Stream.of(STATES.split("\\|", -1))
                        .flatMap(state -> Stream.of("ReserveStock", "ReleaseStock", "CommitStock", "the sweep")
                                .map(message -> state + " " + message)))
                .filteredOn(pair -> !pair.equals("none CommitStock"))
                .containsExactlyInAnyOrderElementsOf(pairs);
    }
}
