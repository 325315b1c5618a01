/** Planted: an adapter that looks the wrong way. */
@NullMarked
package dev.cartwright.rules.planted.kiosk.adapter;

import org.jspecify.annotations.NullMarked;
