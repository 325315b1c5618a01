package dev.cartwright.cart.domain;

import dev.cartwright.kit.value.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The port to where carts are kept. What is written and announced takes effect together, or not at all. */
public interface Carts {

    /** A cart, expired or not. */
    Optional<Versioned<Cart>> find(CartId id);

    /** Which open carts a customer has, by name; one that expired may still be among them. */
    Map<String, Versioned<CartId>> named(String customer);

    /** Some of the carts that were due before now; one that was looked after a moment ago may still be among them. */
    List<CartId> due(Instant now);

    void add(Cart opened);

    /**
     * Gives a cart its name among those of its customer.
     *
     * @param before what {@link #named} found under the name, or what is unsaved
     */
    void name(Versioned<CartId> before, Cart opened);

    /** Frees the name of a customer's cart, unless another has it by now. */
    void freeName(Cart cart);

    /** Puts a cart in place of the one that was found. */
    void save(Versioned<Cart> before, Cart after);

    /** Deletes the cart that was found. */
    void delete(Versioned<Cart> found);

    void announce(CartEvent event);

    /** Makes what was written and announced so far take effect now, for a sweep of many carts. */
    void commit();

    /** Forgets what was written and announced since the last commit. */
    void discard();
}
