/** Rules on what a capability promises: its wiring, template, API, messages and README say the same. */
@NullMarked
package dev.cartwright.rules.contract;

import org.jspecify.annotations.NullMarked;
