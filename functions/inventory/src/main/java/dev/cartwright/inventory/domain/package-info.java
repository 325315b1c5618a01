/** Stock, its adjustments and its reservations: plain Java. */
@NullMarked
package dev.cartwright.inventory.domain;

import org.jspecify.annotations.NullMarked;
