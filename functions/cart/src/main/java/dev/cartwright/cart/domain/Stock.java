package dev.cartwright.cart.domain;

import java.util.List;
import java.util.Map;

/** The port to whoever counts the goods. */
public interface Stock {

    /**
     * How many can be had now; SKUs without any may be missing.
     *
     * @throws dev.cartwright.kit.value.Unavailable when that cannot be said now
     */
    Map<Sku, Long> available(List<Sku> skus);
}
