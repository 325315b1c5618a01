/** Amazon's DynamoDB Local, run as it is in a process of its own: its licence lets us neither link nor ship it. */
@NullMarked
package dev.cartwright.dynamodblocal;

import org.jspecify.annotations.NullMarked;
