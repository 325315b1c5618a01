@NullMarked
package dev.cartwright.bench.parity;

import org.jspecify.annotations.NullMarked;
