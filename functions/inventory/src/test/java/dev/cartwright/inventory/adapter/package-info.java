/** Tests of the table. */
@NullMarked
package dev.cartwright.inventory.adapter;

import org.jspecify.annotations.NullMarked;
