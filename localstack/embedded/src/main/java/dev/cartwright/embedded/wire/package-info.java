/** AWS's HTTP protocols: callers, operations, responses and errors. */
@NullMarked
package dev.cartwright.embedded.wire;

import org.jspecify.annotations.NullMarked;
