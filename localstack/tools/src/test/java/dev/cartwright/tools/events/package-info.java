@NullMarked
package dev.cartwright.tools.events;

import org.jspecify.annotations.NullMarked;
