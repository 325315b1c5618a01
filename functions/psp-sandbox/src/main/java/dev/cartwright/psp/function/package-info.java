/** The provider's operations: the API for merchants, its own inbox, and their records. */
@NullMarked
package dev.cartwright.psp.function;

import org.jspecify.annotations.NullMarked;
