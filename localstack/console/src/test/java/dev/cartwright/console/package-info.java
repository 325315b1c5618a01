@NullMarked
package dev.cartwright.console;

import org.jspecify.annotations.NullMarked;
