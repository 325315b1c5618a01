/** Tests of what a deployment is told. */
@NullMarked
package dev.cartwright.delivery.domain;

import org.jspecify.annotations.NullMarked;
