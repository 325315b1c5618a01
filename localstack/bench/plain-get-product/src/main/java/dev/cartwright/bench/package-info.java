/** What our functions are measured against. */
@NullMarked
package dev.cartwright.bench;

import org.jspecify.annotations.NullMarked;
