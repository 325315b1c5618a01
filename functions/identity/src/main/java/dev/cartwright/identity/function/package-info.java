/** The authorizer, and the records that it exchanges with API Gateway. */
@NullMarked
package dev.cartwright.identity.function;

import org.jspecify.annotations.NullMarked;
