/** A small SAM application for the tests: its functions are packed into a zip and run as processes. */
@NullMarked
package dev.cartwright.embedded.sample;

import org.jspecify.annotations.NullMarked;
