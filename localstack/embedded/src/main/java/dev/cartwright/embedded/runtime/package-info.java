/** The runtime inside a function's process; depends only on the JDK and Lambda's core interfaces. */
@NullMarked
package dev.cartwright.embedded.runtime;

import org.jspecify.annotations.NullMarked;
