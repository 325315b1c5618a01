@NullMarked
package dev.cartwright.embedded.bill;

import org.jspecify.annotations.NullMarked;
