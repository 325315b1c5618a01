/** The dashboards of infra/operations.yaml, made from the capabilities there are. */
@NullMarked
package dev.cartwright.rules.dashboard;

import org.jspecify.annotations.NullMarked;
