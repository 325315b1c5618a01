/** Three orders as a newcomer sees them: with every function that worked on them. */
@NullMarked
package dev.cartwright.tools.demo;

import org.jspecify.annotations.NullMarked;
