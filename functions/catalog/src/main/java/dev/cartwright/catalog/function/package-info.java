/** Who calls the catalogue: one class per Lambda function, and what travels over HTTP. */
@NullMarked
package dev.cartwright.catalog.function;

import org.jspecify.annotations.NullMarked;
