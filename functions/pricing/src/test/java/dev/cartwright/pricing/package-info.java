/** Tests of pricing's functions, as AWS calls them. */
@NullMarked
package dev.cartwright.pricing;

import org.jspecify.annotations.NullMarked;
