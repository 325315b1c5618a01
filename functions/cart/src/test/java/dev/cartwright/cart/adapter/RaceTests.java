package dev.cartwright.cart.adapter;

import static dev.cartwright.cart.domain.Samples.MUG;
import static dev.cartwright.cart.domain.Samples.customer;
import static dev.cartwright.cart.domain.Samples.pounds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.cart.domain.CartChange.AddLine;
import dev.cartwright.cart.domain.CartId;
import dev.cartwright.cart.domain.CartLine;
import dev.cartwright.cart.domain.ChangeCart;
import dev.cartwright.cart.domain.CompleteCart;
import dev.cartwright.cart.domain.OpenCart;
import dev.cartwright.cart.domain.OpenCart.Outcome.Opened;
import dev.cartwright.cart.domain.PriceCart;
import dev.cartwright.cart.domain.Quote;
import dev.cartwright.cart.domain.Quotes.Answer.Quoted;
import dev.cartwright.kit.store.Transactions;
import dev.cartwright.kit.testing.LocalTable;
import dev.cartwright.kit.value.Ids;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Several requests for the carts of one customer at the same moment. */
class RaceTests {

    private static final int REQUESTS = 8;

    private final LocalTable local = LocalTable.fresh("gsi1");
    private final Transactions transactions = local.transactions();
    private final DynamoCarts carts = new DynamoCarts(local.table());
    private final InstantSource clock = InstantSource.system();
    private final PriceCart priceCart = new PriceCart(
            (cart, credentials) ->
                    new Quoted(new Quote("{}", Optional.empty(), Map.of(MUG, pounds(1299)), Set.of(), List.of())),
            skus -> Map.of(MUG, 100L));

    private static <T> List<T> all(Callable<T> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(REQUESTS)) {
            var results = new ArrayList<T>();
            for (var future : threads.invokeAll(
                    IntStream.range(0, REQUESTS).mapToObj(n -> work).toList())) {
                results.add(future.get());
            }
            return results;
        }
    }

    private OpenCart.Outcome open() {
        var openCart = new OpenCart(carts, priceCart, new Ids(clock), clock);
        var command =
                new OpenCart.Command(customer("ann"), Optional.empty(), List.of(CartLine.of(MUG, 1)), Optional.empty());
        return transactions.run(() -> openCart.handle(command));
    }

    private CartId opened() {
        return ((Opened) open()).cart().value().cart().id();
    }

    private ChangeCart.Outcome add(CartId id) {
        var changeCart = new ChangeCart(carts, priceCart, clock);
        var command = new ChangeCart.Command(id, customer("ann"), version -> true, new AddLine(CartLine.of(MUG, 1)));
        return transactions.run(() -> changeCart.handle(command));
    }

    @Test
    void openOneCart() throws Exception {
        List<OpenCart.Outcome> outcomes = all(this::open);

        assertThat(outcomes).filteredOn(Opened.class::isInstance).hasSize(1);
        assertThat(carts.named("ann")).hasSize(1);
    }

    @Test
    void loseNoAddition() throws Exception {
        CartId id = opened();

        all(() -> add(id));

        assertThat(carts.find(id).orElseThrow().value().lines().all().getFirst().quantity())
                .isEqualTo(1 + REQUESTS);
    }

    @Test
    void makeACartOneOrder() throws Exception {
        CartId id = opened();
        var ids = new Ids(clock);

        all(() -> {
            String order = ids.next("ord");
            transactions.run(() ->
                    new CompleteCart(carts, ids, clock).handle(new CompleteCart.Command(id, order, Optional.empty())));
            return add(id);
        });

        assertThat(carts.find(id).orElseThrow().value().orderedAs()).isPresent();
        assertThat(carts.find(id).orElseThrow().version()).isEqualTo(2);
        assertThat(carts.named("ann")).isEmpty();
    }
}
