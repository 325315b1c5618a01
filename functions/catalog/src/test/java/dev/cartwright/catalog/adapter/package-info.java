/** Tests of how the catalogue is kept, on a database in process. */
@NullMarked
package dev.cartwright.catalog.adapter;

import org.jspecify.annotations.NullMarked;
