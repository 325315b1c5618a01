/** Products, their states and prices: plain Java. */
@NullMarked
package dev.cartwright.catalog.domain;

import org.jspecify.annotations.NullMarked;
