/** Imports a catalogue into the shop. */
@NullMarked
package dev.cartwright.tools.bulk;

import org.jspecify.annotations.NullMarked;
