/** Tests of the catalogue's rules, without a table. */
@NullMarked
package dev.cartwright.catalog.domain;

import org.jspecify.annotations.NullMarked;
