/** How state is kept: one DynamoDB table per capability and one transaction per invocation. */
@NullMarked
package dev.cartwright.kit.store;

import org.jspecify.annotations.NullMarked;
