/** Tests of how the catalogue is kept, on DynamoDB Local. */
@NullMarked
package dev.cartwright.catalog.adapter;

import org.jspecify.annotations.NullMarked;
