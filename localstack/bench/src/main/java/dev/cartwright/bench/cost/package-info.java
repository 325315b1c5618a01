/** {@code bench/cost}: what AWS would bill for orders. */
@NullMarked
package dev.cartwright.bench.cost;

import org.jspecify.annotations.NullMarked;
