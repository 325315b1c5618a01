/** Tests of calls to neighbours over real HTTP. */
@NullMarked
package dev.cartwright.kit.call;

import org.jspecify.annotations.NullMarked;
