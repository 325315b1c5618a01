@NullMarked
package dev.cartwright.bench.load;

import org.jspecify.annotations.NullMarked;
