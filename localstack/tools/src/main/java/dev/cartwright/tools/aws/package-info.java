/** AWS's APIs on every engine: the embedded stack, LocalStack, an account. */
@NullMarked
package dev.cartwright.tools.aws;

import org.jspecify.annotations.NullMarked;
