package dev.cartwright.cart.adapter;

import static dev.cartwright.cart.domain.Samples.ANN;
import static dev.cartwright.cart.domain.Samples.DETAILS;
import static dev.cartwright.cart.domain.Samples.GUEST;
import static dev.cartwright.cart.domain.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.cart.domain.Cart;
import dev.cartwright.cart.domain.CartId;
import dev.cartwright.cart.domain.CartLines;
import dev.cartwright.cart.domain.CartState;
import dev.cartwright.cart.domain.Carts;
import dev.cartwright.cart.domain.CompleteCart;
import dev.cartwright.cart.domain.Details;
import dev.cartwright.cart.domain.Samples;
import dev.cartwright.kit.value.Ids;
import dev.cartwright.kit.value.Versioned;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Carts} has to do. */
abstract class CartsContract {

    private static final CartId OTHER = new CartId("crt_OTHER");

    abstract Carts carts();

    /** Runs work as one transaction. */
    abstract void transaction(Runnable work);

    private void add(Cart cart) {
        transaction(() -> carts().add(cart));
    }

    private void addNamed(Cart cart) {
        transaction(() -> {
            carts().add(cart);
            carts().name(Versioned.unsaved(cart.id()), cart);
        });
    }

    private Versioned<Cart> found(CartId id) {
        return carts().find(id).orElseThrow();
    }

    @Test
    void findsWhatWasAdded() {
        Cart cart = Samples.full();

        add(cart);

        assertThat(carts().find(cart.id())).contains(new Versioned<>(cart, 1));
    }

    @Test
    void findsAGuestsEmptyCart() {
        Cart cart = Samples.cart(GUEST, CartLines.NONE, Details.NONE);

        add(cart);

        assertThat(carts().find(cart.id())).contains(new Versioned<>(cart, 1));
    }

    @Test
    void findsNothingUnderAnUnknownId() {
        assertThat(carts().find(OTHER)).isEmpty();
    }

    @Test
    void keepsAChange() {
        add(Samples.full());
        Cart changed = Samples.cart(ANN, Samples.lines(), DETAILS);

        transaction(() -> carts().save(found(Samples.ID), changed));

        assertThat(found(Samples.ID)).isEqualTo(new Versioned<>(changed, 2));
    }

    @Test
    void keepsWhatBecameOfACart() {
        add(Samples.full());

        transaction(() -> new CompleteCart(carts(), new Ids(InstantSource.fixed(NOON)), InstantSource.fixed(NOON))
                .handle(new CompleteCart.Command(Samples.ID, "ord_1", Optional.empty())));

        assertThat(found(Samples.ID).value().state()).isEqualTo(new CartState.Ordered("ord_1", Optional.empty()));
    }

    @Test
    void keepsWhereACartWent() {
        add(Samples.full());
        Cart merged = closed(new CartState.Merged(OTHER));

        transaction(() -> carts().save(found(Samples.ID), merged));
        Cart kept = found(Samples.ID).value();
        Cart ordered = closed(new CartState.Ordered("ord_1", Optional.of(OTHER)));
        transaction(() -> carts().save(found(Samples.ID), ordered));

        assertThat(kept).isEqualTo(merged);
        assertThat(found(Samples.ID).value()).isEqualTo(ordered);
    }

    private static Cart closed(CartState state) {
        return new Cart(
                Samples.ID, ANN, "", CartLines.NONE, DETAILS, Optional.of(Samples.pounds(2598)), NOON, true, state);
    }

    @Test
    void remembersWhatACartShowedAsNoChangeOfIt() {
        add(Samples.full());
        Versioned<Cart> old = found(Samples.ID);
        Cart shown = closed(new CartState.Open());
        Cart late = closed(new CartState.Merged(OTHER));

        carts().remember(old, shown);
        Versioned<Cart> remembered = found(Samples.ID);
        transaction(() -> carts().save(remembered, Samples.full()));
        carts().remember(old, late);

        assertThat(remembered).isEqualTo(new Versioned<>(shown, 1));
        assertThat(found(Samples.ID)).isEqualTo(new Versioned<>(Samples.full(), 2));
    }

    @Test
    void deletesACart() {
        add(Samples.full());

        transaction(() -> carts().delete(found(Samples.ID)));

        assertThat(carts().find(Samples.ID)).isEmpty();
    }

    @Test
    void namesTheCartsOfACustomer() {
        addNamed(Samples.cart(Samples.ID, ANN, ""));
        addNamed(Samples.cart(OTHER, ANN, "For the party 🎈"));

        var named = carts().named("ann");

        assertThat(named).containsOnlyKeys("", "For the party 🎈");
        assertThat(named.get("")).isEqualTo(new Versioned<>(Samples.ID, 1));
        assertThat(carts().named("bob")).isEmpty();
    }

    @Test
    void freesANameForAnother() {
        Cart cart = Samples.cart(Samples.ID, ANN, "");
        addNamed(cart);

        transaction(() -> carts().freeName(cart));

        assertThat(carts().named("ann")).isEmpty();
    }

    @Test
    void leavesANameThatAnotherCartHasByNow() {
        Cart old = Samples.cart(Samples.ID, ANN, "");
        Cart other = Samples.cart(OTHER, ANN, "");
        addNamed(old);
        transaction(() -> {
            carts().add(other);
            carts().name(Objects.requireNonNull(carts().named("ann").get("")), other);
        });

        transaction(() -> carts().freeName(old));

        assertThat(carts().named("ann").get("")).isEqualTo(new Versioned<>(OTHER, 2));
    }

    @Test
    void listsCartsThatAreDue() {
        add(Samples.full());
        add(Samples.cart(OTHER, GUEST, ""));

        assertThat(carts().due(NOON.plus(Duration.ofHours(23)))).isEmpty();
        assertThat(carts().due(NOON.plus(Duration.ofHours(26)))).containsExactly(Samples.ID);
        assertThat(carts().due(NOON.plus(Duration.ofDays(31)))).containsExactlyInAnyOrder(Samples.ID, OTHER);
    }
}
