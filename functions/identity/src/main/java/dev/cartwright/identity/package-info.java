/** Who calls: the gateway's authorizer. */
@NullMarked
package dev.cartwright.identity;

import org.jspecify.annotations.NullMarked;
