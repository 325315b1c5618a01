/** Tests of the catalogue's functions, as AWS calls them. */
@NullMarked
package dev.cartwright.catalog;

import org.jspecify.annotations.NullMarked;
