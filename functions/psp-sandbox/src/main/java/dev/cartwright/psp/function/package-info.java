/** Who calls the provider: merchants over HTTP, and its own webhook queue. */
@NullMarked
package dev.cartwright.psp.function;

import org.jspecify.annotations.NullMarked;
