/** What the provider decides: authorizations, and what becomes of them. */
@NullMarked
package dev.cartwright.psp.domain;

import org.jspecify.annotations.NullMarked;
