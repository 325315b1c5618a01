@NullMarked
package dev.cartwright.embedded.queue;

import org.jspecify.annotations.NullMarked;
