@NullMarked
package dev.cartwright.tools.parity;

import org.jspecify.annotations.NullMarked;
