/** Lambda's event source mappings: poll queues and streams and invoke functions. */
@NullMarked
package dev.cartwright.embedded.source;

import org.jspecify.annotations.NullMarked;
