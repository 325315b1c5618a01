@NullMarked
package dev.cartwright.tools;

import org.jspecify.annotations.NullMarked;
