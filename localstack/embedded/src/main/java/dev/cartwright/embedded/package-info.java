/** The embedded stack: runs a SAM application on one machine, without cloud and Docker. */
@NullMarked
package dev.cartwright.embedded;

import org.jspecify.annotations.NullMarked;
