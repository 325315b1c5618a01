/** Tests of the HTTP edge's parts. */
@NullMarked
package dev.cartwright.kit.http;

import org.jspecify.annotations.NullMarked;
