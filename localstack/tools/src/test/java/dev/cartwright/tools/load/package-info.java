@NullMarked
package dev.cartwright.tools.load;

import org.jspecify.annotations.NullMarked;
