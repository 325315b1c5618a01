/** Tests of the check against a CodeDeploy and a Lambda on this machine. */
@NullMarked
package dev.cartwright.delivery.function;

import org.jspecify.annotations.NullMarked;
