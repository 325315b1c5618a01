/** The HTTP edge of REST APIs: requests, replies, problems, authorization, idempotency, pages. */
@NullMarked
package dev.cartwright.kit.http;

import org.jspecify.annotations.NullMarked;
