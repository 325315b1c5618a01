@NullMarked
package dev.cartwright.bench;

import org.jspecify.annotations.NullMarked;
