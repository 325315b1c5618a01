/** EventBridge: buses, rules, targets and schedules; patterns are matched by AWS's own event-ruler. */
@NullMarked
package dev.cartwright.embedded.events;

import org.jspecify.annotations.NullMarked;
