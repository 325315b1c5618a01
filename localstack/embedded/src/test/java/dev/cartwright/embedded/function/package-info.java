@NullMarked
package dev.cartwright.embedded.function;

import org.jspecify.annotations.NullMarked;
