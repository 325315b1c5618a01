@NullMarked
package dev.cartwright.tools.check;

import org.jspecify.annotations.NullMarked;
