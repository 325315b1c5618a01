/** Tests of the transaction on a real table. */
@NullMarked
package dev.cartwright.kit.store;

import org.jspecify.annotations.NullMarked;
