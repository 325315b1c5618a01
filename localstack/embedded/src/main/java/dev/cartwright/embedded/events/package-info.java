/** EventBridge: buses, rules, targets and schedules; AWS's own event-ruler matches the patterns. */
@NullMarked
package dev.cartwright.embedded.events;

import org.jspecify.annotations.NullMarked;
