/** Checks a new version of a function before CodeDeploy shifts traffic to it. */
@NullMarked
package dev.cartwright.delivery;

import org.jspecify.annotations.NullMarked;
