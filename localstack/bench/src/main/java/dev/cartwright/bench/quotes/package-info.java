/** {@code bench/quotes}: how long quotes take and what they read, as prices and promotions grow. */
@NullMarked
package dev.cartwright.bench.quotes;

import org.jspecify.annotations.NullMarked;
