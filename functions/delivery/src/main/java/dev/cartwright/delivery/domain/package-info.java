/** The check of a new version. */
@NullMarked
package dev.cartwright.delivery.domain;

import org.jspecify.annotations.NullMarked;
