@NullMarked
package dev.cartwright.tools.cost;

import org.jspecify.annotations.NullMarked;
