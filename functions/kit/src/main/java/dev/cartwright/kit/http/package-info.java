/** How a REST API's function is called: requests, replies, problems, guards, idempotency, pages. */
@NullMarked
package dev.cartwright.kit.http;

import org.jspecify.annotations.NullMarked;
