@NullMarked
package dev.cartwright.tools.replay;

import org.jspecify.annotations.NullMarked;
