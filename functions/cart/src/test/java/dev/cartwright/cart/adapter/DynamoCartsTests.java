package dev.cartwright.cart.adapter;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static dev.cartwright.cart.domain.Samples.GUEST;
import static dev.cartwright.cart.domain.Samples.MUG;
import static dev.cartwright.cart.domain.Samples.ANN;
import static dev.cartwright.cart.domain.Samples.DETAILS;
import static dev.cartwright.cart.domain.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.cart.domain.Cart;
import dev.cartwright.cart.domain.CartLine;
import dev.cartwright.cart.domain.CartLines;
import dev.cartwright.cart.domain.Carts;
import dev.cartwright.cart.domain.Samples;
import dev.cartwright.cart.domain.Sku;
import dev.cartwright.cart.domain.SweepCarts;
import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.OutboxRow;
import dev.cartwright.kit.store.Query;
import dev.cartwright.kit.store.Row;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.store.Transactions;
import dev.cartwright.kit.testing.LocalTable;
import dev.cartwright.kit.value.Versioned;
import dev.cartwright.cart.domain.CartId;
import java.util.HashMap;
import tools.jackson.core.JacksonException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DynamoCartsTests extends CartsContract {

    private static final int LARGEST_ITEM = 400 * 1024;

    private final LocalTable local = LocalTable.fresh("gsi1");
    private final Table table = local.table();
    private final Transactions transactions = local.transactions();
    private final DynamoCarts carts = new DynamoCarts(table);

    @Override
    Carts carts() {
        return carts;
    }

    @Override
    void transaction(Runnable work) {
        transactions.run(work);
    }

    private Row row() {
        return table.find(new Key("CART#" + Samples.ID, "CART")).orElseThrow();
    }

    @Test
    void keepsTheLargestCartWithinOneItemOfTheTable() {
        List<CartLine> lines = IntStream.range(0, CartLines.MOST)
                .mapToObj(n -> new CartLine(
                        new Sku("SKU-%060d".formatted(n)), 100_000, Optional.of(Samples.pounds(1_000_000_000))))
                .toList();
        Cart large = Samples.cart(ANN, new CartLines(lines), DETAILS);

        transaction(() -> carts.add(large));

        assertThat(carts.find(large.id())).contains(new Versioned<>(large, 1));
        assertThat(row().text("lines").length()).isLessThan(LARGEST_ITEM / 3);
    }

    @Test
    void keepsNoPersonInAnIndex() {
        transaction(() -> carts.add(Samples.full()));

        List<Row> listed = CartRow.duePartitions().stream()
                .flatMap(partition -> table.query(Query.of(partition).on("gsi1")).items().stream())
                .toList();

        assertThat(listed).hasSize(1);
        assertThat(listed.getFirst().attributes()).containsOnlyKeys("pk", "sk", "gsi1pk", "gsi1sk");
    }

    @Test
    void staysWhereTheIndexListsItWithinAnHour() {
        Instant later = NOON.plusSeconds(60);
        transaction(() -> carts.add(changedAt(later)));
        String due = row().text("gsi1sk");

        transaction(() -> carts.save(carts.find(Samples.ID).orElseThrow(), changedAt(later.plusSeconds(600))));

        assertThat(row().text("gsi1sk")).isEqualTo(due);
    }

    private static Cart changedAt(Instant time) {
        return Cart.opened(Samples.ID, ANN, "", Samples.full().lines(), DETAILS, time);
    }

    @Test
    void leavesToDynamoOnlyWhatTheSweepHasMissedForAWeek() {
        Cart cart = Samples.full();

        transaction(() -> carts.add(cart));

        assertThat(Instant.ofEpochSecond(row().number("expiresAt")))
                .isEqualTo(cart.expiresAt().plus(Duration.ofDays(7)));
    }

    private void overwrite(CartId id, String attribute, String text) {
        Row found = table.find(CartRow.key(id)).orElseThrow();
        table.writeAll(List.of(), List.of(Row.of(new HashMap<>(found.attributes())).with(attribute, text)));
    }

    @Test
    void readsACartThatRulesOfNowWouldRefuse() {
        transaction(() -> carts.add(Samples.full()));
        overwrite(Samples.ID, "lines", "[[\"MUG-SAND\",2,\"OLD\",1299]]");
        overwrite(Samples.ID, "details", """
                {"consent": true, "shippingAddress": {"name": "Ann", "line1": "1 Road", "country": "ZZ"}, "shippingMethod": "by air",
                 "codes": [""], "currency": "OLD", "vatNumber": ""}""");

        Cart cart = carts.find(Samples.ID).orElseThrow().value();

        assertThat(cart.details().currency()).contains("OLD");
        assertThat(cart.details().shippingAddress().orElseThrow().country()).isEqualTo("ZZ");
        assertThat(cart.lines().all()).containsExactly(CartLine.of(MUG, 2));
    }

    @Test
    void sweepsPastACartThatCannotBeRead() {
        Instant later = NOON.plus(Duration.ofDays(91));
        List<CartId> ids = IntStream.range(0, 6).mapToObj(n -> new CartId("crt_" + n)).toList();
        ids.forEach(id -> transaction(() -> carts.add(Samples.cart(id, GUEST, ""))));
        CartId unreadable = carts.due(later).getFirst();
        overwrite(unreadable, "details", "{");
        var sweepCarts = new SweepCarts(carts, InstantSource.fixed(later));

        assertThatThrownBy(() -> transaction(sweepCarts::handle)).isInstanceOf(JacksonException.class);

        assertThat(carts.due(later)).containsExactly(unreadable);
    }

    @Test
    void announcesAnAbandonedCartWithTheChange() {
        transaction(() -> carts.add(Samples.full()));

        transaction(() -> new SweepCarts(carts, InstantSource.fixed(NOON.plus(Duration.ofHours(25)))).handle());

        assertThat(row().flag("reminded")).isTrue();
        assertThat(OutboxRow.partitions().stream()
                        .flatMap(partition -> table.query(Query.of(partition)).items().stream())
                        .map(row -> row.text("type") + " " + row.text("data")))
                .singleElement()
                .asString()
                .startsWith("CartAbandoned.v1")
                .contains("MUG-SAND")
                .doesNotContain("example.org", "High Street");
    }
}
