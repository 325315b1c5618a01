/** Rules on a template alone. */
@NullMarked
package dev.cartwright.rules.template;

import org.jspecify.annotations.NullMarked;
