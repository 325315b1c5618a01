/** Tests of payment through its functions, against a scripted provider. */
@NullMarked
package dev.cartwright.payment;

import org.jspecify.annotations.NullMarked;
