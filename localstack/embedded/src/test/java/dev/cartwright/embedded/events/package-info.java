@NullMarked
package dev.cartwright.embedded.events;

import org.jspecify.annotations.NullMarked;
