@NullMarked
package dev.cartwright.tools.sam;

import org.jspecify.annotations.NullMarked;
