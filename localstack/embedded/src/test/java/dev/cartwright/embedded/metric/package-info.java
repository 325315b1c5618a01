@NullMarked
package dev.cartwright.embedded.metric;

import org.jspecify.annotations.NullMarked;
