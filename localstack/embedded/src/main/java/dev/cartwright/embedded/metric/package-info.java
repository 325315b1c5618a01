/** CloudWatch: metrics under AWS's names, and the alarms that watch them. */
@NullMarked
package dev.cartwright.embedded.metric;

import org.jspecify.annotations.NullMarked;
