/** Events and commands between capabilities: envelope, outbox, relay, consumers. */
@NullMarked
package dev.cartwright.kit.message;

import org.jspecify.annotations.NullMarked;
