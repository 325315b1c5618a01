/** Authentication: the Lambda authorizer of all APIs. */
@NullMarked
package dev.cartwright.identity;

import org.jspecify.annotations.NullMarked;
