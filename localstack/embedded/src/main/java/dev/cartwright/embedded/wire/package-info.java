/** AWS's HTTP protocols: who calls which operation of which service, and how answers and errors look. */
@NullMarked
package dev.cartwright.embedded.wire;

import org.jspecify.annotations.NullMarked;
