/** Tests of how prices and rules are kept, on a database in process. */
@NullMarked
package dev.cartwright.pricing.adapter;

import org.jspecify.annotations.NullMarked;
