/** Rules on the code: which package may know which, and how things are called. */
@NullMarked
package dev.cartwright.rules.code;

import org.jspecify.annotations.NullMarked;
