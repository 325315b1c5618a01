/** The hook that CodeDeploy invokes. */
@NullMarked
package dev.cartwright.delivery.function;

import org.jspecify.annotations.NullMarked;
