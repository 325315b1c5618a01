@NullMarked
package dev.cartwright.embedded.aws;

import org.jspecify.annotations.NullMarked;
