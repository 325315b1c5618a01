/** The AWS wire protocol over HTTP. */
@NullMarked
package dev.cartwright.dynamodb.server;

import org.jspecify.annotations.NullMarked;
