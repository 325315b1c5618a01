@NullMarked
package dev.cartwright.tools.coldstart;

import org.jspecify.annotations.NullMarked;
