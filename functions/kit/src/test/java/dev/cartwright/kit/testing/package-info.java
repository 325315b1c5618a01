/** Test support for kit and for every capability: a real table, a host for one application, a clock that tests move. */
@NullMarked
package dev.cartwright.kit.testing;

import org.jspecify.annotations.NullMarked;
