/** IAM for functions: what their policies allow, and what their calls require. */
@NullMarked
package dev.cartwright.template.access;

import org.jspecify.annotations.NullMarked;
