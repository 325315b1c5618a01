/** Where the catalogue is kept. */
@NullMarked
package dev.cartwright.catalog.adapter;

import org.jspecify.annotations.NullMarked;
