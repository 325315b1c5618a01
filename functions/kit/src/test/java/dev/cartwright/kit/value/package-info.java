/** Tests of trace headers. */
@NullMarked
package dev.cartwright.kit.value;

import org.jspecify.annotations.NullMarked;
