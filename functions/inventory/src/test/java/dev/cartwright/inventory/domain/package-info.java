/** Tests of the rules without Spring or a table, and what every kind of store keeps. */
@NullMarked
package dev.cartwright.inventory.domain;

import org.jspecify.annotations.NullMarked;
