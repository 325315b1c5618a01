/** What runs inside a function's process: needs nothing but the JDK and Lambda's core interfaces. */
@NullMarked
package dev.cartwright.embedded.runtime;

import org.jspecify.annotations.NullMarked;
