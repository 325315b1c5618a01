/** The operations as the SDK's clients, in process. */
@NullMarked
package dev.cartwright.dynamodb.client;

import org.jspecify.annotations.NullMarked;
