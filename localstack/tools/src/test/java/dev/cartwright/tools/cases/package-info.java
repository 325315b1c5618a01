@NullMarked
package dev.cartwright.tools.cases;

import org.jspecify.annotations.NullMarked;
