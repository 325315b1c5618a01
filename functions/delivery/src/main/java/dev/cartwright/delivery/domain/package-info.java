/** What it takes for a version to have customers. */
@NullMarked
package dev.cartwright.delivery.domain;

import org.jspecify.annotations.NullMarked;
