/** Values that every capability needs and that say nothing of commerce. */
@NullMarked
package dev.cartwright.kit.value;

import org.jspecify.annotations.NullMarked;
