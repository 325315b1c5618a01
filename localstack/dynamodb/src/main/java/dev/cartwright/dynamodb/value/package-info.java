/** Attribute values, their order, their sizes and their conversion from and to the SDK's model. */
@NullMarked
package dev.cartwright.dynamodb.value;

import org.jspecify.annotations.NullMarked;
