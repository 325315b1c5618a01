/** The demo: four orders with all invocations of their functions. */
@NullMarked
package dev.cartwright.tools.demo;

import org.jspecify.annotations.NullMarked;
