/** How a function runs: the one Lambda handler, what triggers it, its settings, log line and metrics. */
@NullMarked
package dev.cartwright.kit.lambda;

import org.jspecify.annotations.NullMarked;
