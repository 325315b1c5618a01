/** Amazon API Gateway's REST APIs (v1): routes, request validation, Lambda authorizers, proxy events. */
@NullMarked
package dev.cartwright.embedded.gateway;

import org.jspecify.annotations.NullMarked;
