@NullMarked
package dev.cartwright.embedded.wire;

import org.jspecify.annotations.NullMarked;
