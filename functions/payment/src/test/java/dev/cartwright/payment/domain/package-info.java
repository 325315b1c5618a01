/** Tests of what payment decides. */
@NullMarked
package dev.cartwright.payment.domain;

import org.jspecify.annotations.NullMarked;
