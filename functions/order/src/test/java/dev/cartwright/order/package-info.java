/** What orders promise to other capabilities. */
@NullMarked
package dev.cartwright.order;

import org.jspecify.annotations.NullMarked;
