/** IAM as far as functions feel it: what their policies allow, and what they call. */
@NullMarked
package dev.cartwright.embedded.access;

import org.jspecify.annotations.NullMarked;
