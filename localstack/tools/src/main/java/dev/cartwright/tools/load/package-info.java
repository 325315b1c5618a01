/** How many orders an hour the shop takes, and what each costs. */
@NullMarked
package dev.cartwright.tools.load;

import org.jspecify.annotations.NullMarked;
