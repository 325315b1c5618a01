/** Tests of the authorizer against an issuer on this machine. */
@NullMarked
package dev.cartwright.identity.function;

import org.jspecify.annotations.NullMarked;
