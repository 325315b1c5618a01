/** Lambda's event source mappings: what polls a queue or a stream and calls a function. */
@NullMarked
package dev.cartwright.embedded.source;

import org.jspecify.annotations.NullMarked;
