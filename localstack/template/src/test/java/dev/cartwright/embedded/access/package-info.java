@NullMarked
package dev.cartwright.embedded.access;

import org.jspecify.annotations.NullMarked;
