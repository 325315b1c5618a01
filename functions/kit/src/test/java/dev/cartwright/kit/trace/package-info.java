/** Tests of trace headers. */
@NullMarked
package dev.cartwright.kit.trace;

import org.jspecify.annotations.NullMarked;
