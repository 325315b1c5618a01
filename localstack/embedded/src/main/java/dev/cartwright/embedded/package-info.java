/** The embedded stack: a SAM application running on one machine, with neither cloud nor Docker. */
@NullMarked
package dev.cartwright.embedded;

import org.jspecify.annotations.NullMarked;
