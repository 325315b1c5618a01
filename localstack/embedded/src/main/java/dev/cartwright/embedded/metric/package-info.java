/** CloudWatch as far as one machine has it: metrics under AWS's own names, and the alarms that watch them. */
@NullMarked
package dev.cartwright.embedded.metric;

import org.jspecify.annotations.NullMarked;
