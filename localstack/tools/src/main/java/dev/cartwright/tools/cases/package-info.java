/** Sample events, derived from a capability's template, contracts and {@code events/cases.yaml}. */
@NullMarked
package dev.cartwright.tools.cases;

import org.jspecify.annotations.NullMarked;
