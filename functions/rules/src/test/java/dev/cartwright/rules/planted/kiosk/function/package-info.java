/** Planted: functions that are none. */
@NullMarked
package dev.cartwright.rules.planted.kiosk.function;

import org.jspecify.annotations.NullMarked;
