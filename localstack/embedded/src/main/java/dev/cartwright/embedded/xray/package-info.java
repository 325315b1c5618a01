/** X-Ray: a daemon that keeps the last traces. */
@NullMarked
package dev.cartwright.embedded.xray;

import org.jspecify.annotations.NullMarked;
