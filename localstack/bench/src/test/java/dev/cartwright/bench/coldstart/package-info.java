@NullMarked
package dev.cartwright.bench.coldstart;

import org.jspecify.annotations.NullMarked;
