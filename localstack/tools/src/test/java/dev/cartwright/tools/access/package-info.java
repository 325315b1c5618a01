@NullMarked
package dev.cartwright.tools.access;

import org.jspecify.annotations.NullMarked;
