@NullMarked
package dev.cartwright.embedded.table;

import org.jspecify.annotations.NullMarked;
