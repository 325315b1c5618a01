@NullMarked
package dev.cartwright.embedded.source;

import org.jspecify.annotations.NullMarked;
