/** Values that every capability needs, without business terms. */
@NullMarked
package dev.cartwright.kit.value;

import org.jspecify.annotations.NullMarked;
