/** Lambda: execution environments, each its own process, behind the Lambda Runtime API. */
@NullMarked
package dev.cartwright.embedded.function;

import org.jspecify.annotations.NullMarked;
