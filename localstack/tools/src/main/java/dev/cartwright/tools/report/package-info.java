/** Collects and prints figures. */
@NullMarked
package dev.cartwright.tools.report;

import org.jspecify.annotations.NullMarked;
