@NullMarked
package dev.cartwright.bench.replay;

import org.jspecify.annotations.NullMarked;
