/** What CodeDeploy calls. */
@NullMarked
package dev.cartwright.delivery.function;

import org.jspecify.annotations.NullMarked;
