@NullMarked
package dev.cartwright.bench.cost;

import org.jspecify.annotations.NullMarked;
