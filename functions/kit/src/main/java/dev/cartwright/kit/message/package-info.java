/** How functions tell one another what happened: envelope, outbox, relay, consumers. */
@NullMarked
package dev.cartwright.kit.message;

import org.jspecify.annotations.NullMarked;
