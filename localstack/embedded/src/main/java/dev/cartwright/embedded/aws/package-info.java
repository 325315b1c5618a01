/** One endpoint for every AWS service that the functions of an application call. */
@NullMarked
package dev.cartwright.embedded.aws;

import org.jspecify.annotations.NullMarked;
